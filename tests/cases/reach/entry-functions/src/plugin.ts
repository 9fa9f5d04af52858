import { readFileSync } from 'node:fs';

export default async function plugin(): Promise<void> {
  readFileSync('plugin'); // expect: startup node:fs#readFileSync in plugin
}
