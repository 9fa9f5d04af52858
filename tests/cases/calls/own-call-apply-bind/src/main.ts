import { execFileSync } from 'node:child_process';
import { save } from './save.ts';

/** Its members are the project's own, whatever their names. */
class Command {
  call(name: string): void {
    execFileSync(name);
  }
  apply(name: string): string {
    return name;
  }
  bind(name: string): void {
    execFileSync(name);
  }
}
const command = new Command();
const table = {
  call: (path: string) => save(path),
};

setInterval(() => {
  command.call('a'); // expect: violation src/main.ts#Command.call via Command.call > execFileSync
  command.apply('b');
  command.bind('c'); // expect: violation src/main.ts#Command.bind
  table.call('d'); // expect: violation src/main.ts#table.call
  save.call(undefined, 'e'); // expect: violation src/save.ts#save
  save.bind(undefined, 'f');
}, 1000);
