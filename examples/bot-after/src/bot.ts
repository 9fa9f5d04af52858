import { Chat, type Message } from './chat.js';
import { converse } from './conversation.js';
import { toThread } from './to-thread.js';
import { enrol, isEnrolled, revoke, verifyCode } from './totp.js';

const loggedIn = new Set<string>();

async function handleLogin({ user, text, reply }: Message): Promise<void> {
  if (!(await toThread(isEnrolled, user))) return reply('unknown user; say /enrol first');
  if (!(await toThread(verifyCode, user, text))) return reply('wrong or spent code');
  loggedIn.add(user);
  reply('welcome');
}

async function handleMessage({ user, text, reply }: Message): Promise<void> {
  if (!loggedIn.has(user)) return reply('log in first');
  const code = /^transfer \d+ (?<code>\d{6})$/.exec(text)?.groups?.['code'];
  if (code === undefined) return reply('say: transfer <amount> <code>');
  reply((await toThread(verifyCode, user, code)) ? 'transferred' : 'wrong or spent code');
}

async function handleCommand({ user, text, reply }: Message): Promise<void> {
  if (text === '/enrol') return reply(await toThread(enrol, user));
  if (text === '/status') return reply((await toThread(isEnrolled, user)) ? 'enrolled' : 'not enrolled');
  if (text === '/revoke') {
    await toThread(revoke, user);
    loggedIn.delete(user);
    return reply('revoked');
  }
  reply('say /enrol, /status or /revoke');
}

const chat = new Chat();
chat.on('login', handleLogin);
chat.on('message', handleMessage);
chat.on('command', handleCommand);

await converse(chat);
