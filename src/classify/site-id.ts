import { createHash } from 'node:crypto';
import type { Site } from '../summary/site.ts';
import { compareSites } from './order.ts';

/** Letters and digits that nobody misreads (Crockford's base 32). */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const LENGTH = 6;

/**
 * Ids of sites, in the order given: `S-` and the first characters of a hash of what the site is. Stable while the call
 * moves within its file; where two hashes begin alike, both ids are as long as it takes to tell them apart.
 */
export function siteIds(sites: readonly Site[]): readonly string[] {
  const codes = codesOf(sites);
  const prefixes = shortestPrefixes(codes, LENGTH);
  return codes.map((code) => `S-${prefixes.get(code) ?? code}`);
}

function codesOf(sites: readonly Site[]): readonly string[] {
  const seen = new Map<string, number>();
  const codes: string[] = sites.map(() => '');
  const ordered = sites.map((site, index) => ({ site, index })).sort((a, b) => compareSites(a.site, b.site));
  for (const { site, index } of ordered) {
    const identity = JSON.stringify([site.place.file, site.in, site.call, site.text]);
    const ordinal = seen.get(identity) ?? 0;
    seen.set(identity, ordinal + 1);
    codes[index] = encoded(`${identity}${ordinal}`);
  }
  return codes;
}

function encoded(text: string): string {
  const digest = createHash('sha256').update(text).digest();
  return Array.from(digest, (byte) => ALPHABET.charAt(byte % ALPHABET.length)).join('');
}

/** For each code its shortest beginning, of at least this length, that no other code has. */
export function shortestPrefixes(codes: readonly string[], atLeast: number): ReadonlyMap<string, string> {
  const ordered = [...new Set(codes)].sort();
  return new Map(
    ordered.map((code, index) => {
      const shared = Math.max(common(code, ordered[index - 1] ?? ''), common(code, ordered[index + 1] ?? ''));
      return [code, code.slice(0, Math.max(atLeast, shared + 1))];
    }),
  );
}

function common(left: string, right: string): number {
  let length = 0;
  while (length < left.length && left[length] === right[length]) length += 1;
  return length;
}
