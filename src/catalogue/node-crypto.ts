import type { BlockingRow } from './rows.ts';
import { blockingRows, membersOf, rowsWithoutSync, rowsWithTwins } from './write-rows.ts';

const costly = { category: 'crypto', tier: 'kdf', source: 'node 20.20 and 24.21 exports' } as const;
const cheap = { category: 'cheap-crypto', tier: 'cpu', source: 'node 20.20 and 24.21 exports' } as const;
/** Without its last argument, the callback, a function of `count` parameters does the work at once. */
const callback = (count: number) => ({ ...cheap, when: { kind: 'fewer-than', count } }) as const;
/** `randomInt(max, callback)` and `randomInt(min, max)` both have two arguments. */
const withoutFunction = { ...cheap, when: { kind: 'no-callback' } } as const;

export const CRYPTO_ROWS: readonly BlockingRow[] = [
  ...rowsWithoutSync('node:crypto', 'crypto.', 'pbkdf2Sync scryptSync hkdfSync', costly),
  ...rowsWithoutSync('node:crypto', 'crypto.', 'generateKeyPairSync generateKeySync', costly),
  ...rowsWithoutSync('node:crypto', 'crypto.', 'generatePrimeSync checkPrimeSync', costly),
  ...rowsWithoutSync('node:crypto', 'crypto.', 'argon2Sync', { ...costly, since: '24.7.0' }),
];

export const CHEAP_CRYPTO_ROWS: readonly BlockingRow[] = [
  ...rowsWithTwins('node:crypto', { randomFillSync: 'crypto.randomFill' }, cheap),
  ...rowsWithTwins('node:crypto', { randomBytes: 'crypto.randomBytes with a callback' }, callback(2)),
  ...rowsWithTwins('node:crypto', { randomInt: 'crypto.randomInt with a callback' }, withoutFunction),
  ...rowsWithTwins('node:crypto', { sign: 'crypto.sign with a callback' }, callback(4)),
  ...rowsWithTwins('node:crypto', { verify: 'crypto.verify with a callback' }, callback(5)),
  ...blockingRows('node:crypto', 'diffieHellman', callback(2)),
  ...blockingRows('node:crypto', 'hash', { ...cheap, since: '20.12.0' }),
  ...blockingRows('node:crypto', 'publicEncrypt privateDecrypt privateEncrypt publicDecrypt', cheap),
  ...blockingRows('node:crypto', 'createDiffieHellman createPrivateKey createPublicKey', cheap),
  ...blockingRows('node:crypto', 'timingSafeEqual randomUUID', cheap),
  ...blockingRows('node:crypto', membersOf('Hash Hmac', 'update digest'), cheap),
  ...blockingRows('node:crypto', membersOf('Cipheriv Decipheriv', 'update final'), cheap),
  ...blockingRows('node:crypto', 'Sign.update Sign.sign Verify.update Verify.verify', cheap),
  ...blockingRows('node:crypto', membersOf('DiffieHellman ECDH', 'generateKeys computeSecret'), cheap),
  ...blockingRows('node:crypto', 'X509Certificate', { ...cheap, form: 'new' }),
];
