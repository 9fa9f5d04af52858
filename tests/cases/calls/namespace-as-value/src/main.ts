import * as commands from './commands.ts';
import * as later from './later.ts';
import * as named from './named.ts';
import * as others from './others.ts';

type Command = () => string;

const table = new Map<string, Command>();

function register(all: Record<string, Command>): void {
  for (const [name, command] of Object.entries(all)) table.set(name, command);
}
register(later);

const held: Record<string, Command> = commands;

setInterval(() => {
  table.get('late')?.(); // expect todo: violation src/later.ts#late
  held[String(process.argv[2])]?.(); // expect: violation src/commands.ts#echo
  for (const command of Object.values(commands)) command(); // expect: violation src/commands.ts#echo
  others.used();
  named['used']();
}, 1000);
