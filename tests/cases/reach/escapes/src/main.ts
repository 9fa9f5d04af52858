import { readFileSync } from 'node:fs';
import express from 'express';
import { onHover, onList, onPost, onQuiet, onTable } from './handlers.ts';

const app = express();
app.get('/', (request, response) => {
  response.send(readFileSync('index')); // expect: violation node:fs#readFileSync in app.get('/')
});
app.post('/', onPost);
app.use({ onHover, quiet: onQuiet });
const socket = app.socket();
socket.onmessage = () => {
  readFileSync('message'); // expect: violation node:fs#readFileSync in onmessage
};
for (const [event, handler] of Object.entries({ list: onList })) socket.on(event, handler);
new Map([['table', onTable]]).forEach((handler, event) => socket.on(event, handler));
function never(): void {
  readFileSync('never'); // expect: unreached node:fs#readFileSync in never
}
