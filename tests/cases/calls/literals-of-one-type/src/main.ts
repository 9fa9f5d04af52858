import { readFileSync, statSync } from 'node:fs';
import local from './local.ts';
import remote from './remote.ts';

/** Of literals of one type the compiler keeps the first: what runs is for the object to tell. */
const quick = { name: 'quick', find: (user: string): boolean => user !== '' };
const slow = { name: 'slow', find: (user: string): boolean => statSync(user).isFile() };
const other = { name: 'other', find: (user: string): boolean => readFileSync(user).length > 0, size: 1 };
const alone = { name: 'alone', find: (user: string): boolean => user === '' };

setInterval(() => {
  const chosen = process.env.SLOW ? quick : slow;
  chosen.find('a'); // expect: violation src/main.ts#slow.find
  [quick, other].map((one) => one.find('b')); // expect: violation src/main.ts#other.find
  for (const one of [quick, slow]) one.find('c'); // expect: violation src/main.ts#slow.find
  for (const plugin of [remote, local]) plugin.check('d'); // expect: violation src/local.ts#check
  quick.find('e');
  for (const one of [quick, alone]) one.find('f');
  remote.check('g');
}, 1000);
