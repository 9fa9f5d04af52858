import type { Chat } from './chat.js';

const TICK_MS = 5;

/** Plays one user against the bot and tells how long everybody else was kept waiting meanwhile. */
export async function converse(chat: Chat): Promise<void> {
  const frozen = watchLoop();
  const ask = async (event: 'login' | 'message' | 'command', text: string): Promise<string> => {
    const answer = await chat.say(event, 'alice', text);
    console.log(`alice: ${text}\n  bot: ${answer}`);
    return answer;
  };
  const code = await ask('command', '/enrol');
  await ask('login', code);
  await ask('message', `transfer 100 ${code}`);
  await ask('command', '/status');
  await ask('command', '/revoke');
  console.log(`the loop stood still for ${frozen()} ms at the longest`);
}

/** Answers the longest time, in milliseconds, for which nobody was served since. */
function watchLoop(): () => number {
  let last = performance.now();
  let longest = 0;
  const look = (): void => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  };
  const timer = setInterval(look, TICK_MS);
  return () => {
    clearInterval(timer);
    look();
    return Math.round(longest);
  };
}
