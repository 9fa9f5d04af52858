import { readFileSync } from 'node:fs';

export interface Settings {
  readonly host: string;
  readonly port: number;
}

export function readSettings(): Settings {
  return JSON.parse(readFileSync(new URL('../settings.json', import.meta.url), 'utf8')) as Settings;
}
