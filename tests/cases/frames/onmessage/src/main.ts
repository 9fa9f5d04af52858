import { readFileSync } from 'node:fs';
import { Socket } from 'some-socket';
import { Line } from './line.ts';

const socket = new Socket();
socket.onmessage = function () {
  readFileSync('message'); // expect: violation node:fs#readFileSync in onmessage
};
socket.onerror = onError;
socket.onopen = () => undefined;
function onError(): void {
  readFileSync('error'); // expect: violation node:fs#readFileSync in onError
}

const line = new Line();
line.onmessage = () => readFileSync('line');
setInterval(() => {
  line.poll(); // expect: violation src/line.ts#Line.poll in setInterval
  line.close();
}, 1000);
