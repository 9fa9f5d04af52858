import { readFileSync } from 'node:fs';

setInterval(() => {
  'text'.replace(/x/g, (found) => readFileSync(found, 'utf8')); // expect: violation node:fs#readFileSync in setInterval
  new Promise<void>((resolve) => {
    readFileSync('executor'); // expect: violation node:fs#readFileSync in setInterval
    resolve();
  });
  JSON.parse('{}', (key, value) => {
    readFileSync(key); // expect: violation node:fs#readFileSync in setInterval
    return value;
  });
  (() => readFileSync('iife'))(); // expect: violation node:fs#readFileSync
  new Map<string, string>().forEach((value) => readFileSync(value)); // expect: violation node:fs#readFileSync in setInterval
  Array.from({ length: 2 }, (_, at) => readFileSync(String(at))); // expect: violation node:fs#readFileSync in setInterval
  (() => 'quiet')();
}, 1000);
