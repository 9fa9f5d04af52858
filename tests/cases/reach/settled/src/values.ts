import { readFileSync } from 'node:fs';

export type Read = () => void;

export const later = (name: string): Promise<Read> =>
  new Promise((resolve) => {
    setTimeout(() => resolve(() => readFileSync(name)), 10);
  });

/** What settles one promise settles another. */
export function afterwards<T>(first: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    first.then(resolve, reject);
  });
}
