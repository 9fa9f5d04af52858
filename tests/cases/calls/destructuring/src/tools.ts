// expect none
import { execSync } from 'node:child_process';

export const tools = {
  shell: (command: string) => execSync(command),
  idle: () => undefined,
};
