import { Files } from './files.ts';

setInterval(() => {
  Files.read('a'); // expect: violation src/files.ts#read via read > readFileSync
  Files.load('b'); // expect: violation src/files.ts#load via load > readFileSync
  Files.name('c');
  Files.Deep.read('d'); // expect: violation src/files.ts#read
}, 1000);
