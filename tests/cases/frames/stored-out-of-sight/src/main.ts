import { readFileSync } from 'node:fs';
import { registry } from 'some-registry';

registry.onSave = save;
registry.handlers['load'] = load;
(globalThis as Record<string, unknown>)['debugDump'] = dump;
const own: { onKeep?: () => void } = {};
own.onKeep = keep;

function save(): void {
  readFileSync('save'); // expect: violation node:fs#readFileSync in save
}
function load(): void {
  readFileSync('load'); // expect: violation node:fs#readFileSync in load
}
function dump(): void {
  readFileSync('dump'); // expect: violation node:fs#readFileSync in dump
}
/** Kept on an object of the project, and nobody calls it there. */
function keep(): void {
  readFileSync('keep'); // expect: unreached node:fs#readFileSync in keep
}
function nowhere(): void {
  readFileSync('nowhere'); // expect: unreached node:fs#readFileSync in nowhere
}
