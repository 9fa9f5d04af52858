import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';

setInterval(() => {
  readFile('a')
    .then((data) => readFileSync(String(data))) // expect: violation node:fs#readFileSync in setInterval.then
    .then((data) => data.length)
    .catch(() => {
      readFileSync('catch'); // expect: violation node:fs#readFileSync in setInterval.catch
    })
    .finally(onFinally);
  void readFile('b').then(String, (error: Error) => {
    readFileSync(error.message); // expect: violation node:fs#readFileSync in setInterval.then
  });
}, 1000);
function onFinally(): void {
  readFileSync('finally'); // expect: violation node:fs#readFileSync in onFinally
}
function onNothing(): void {
  readFileSync('nothing'); // expect: unreached node:fs#readFileSync in onNothing
}
