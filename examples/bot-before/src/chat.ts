import { EventEmitter } from 'node:events';

export interface Message {
  readonly user: string;
  readonly text: string;
  reply(text: string): void;
}

interface ChatEvents {
  readonly login: [Message];
  readonly message: [Message];
  readonly command: [Message];
}

/** Stands in for a chat network. */
export class Chat extends EventEmitter<ChatEvents> {
  /** A user says something; answers what the bot says to it. */
  say(event: keyof ChatEvents, user: string, text: string): Promise<string> {
    return new Promise((reply) => this.emit(event, { user, text, reply }));
  }
}
