import type { BlockingRow, CallCondition } from './rows.ts';
import { blockingRows, membersOf, rowsWithoutSync, rowsWithTwins } from './write-rows.ts';

const source = 'exports of the package';
const compress = { category: 'compression', tier: 'compress', source } as const;
const kdf = { category: 'crypto', tier: 'kdf', source } as const;
const file = { category: 'package', tier: 'file', source } as const;
const bySize = { category: 'cpu-by-size', tier: 'cpu', source } as const;

const WITH_PATH: readonly CallCondition[] = [
  { kind: 'at-least', count: 1 },
  { kind: 'may-be', position: 0, type: 'string' },
];

const archives: readonly BlockingRow[] = [
  ...rowsWithoutSync('fflate', 'fflate.', 'compressSync decompressSync deflateSync inflateSync', compress),
  ...rowsWithoutSync('fflate', 'fflate.', 'gzipSync gunzipSync zlibSync unzlibSync zipSync unzipSync', compress),
  ...['Inflate', 'Deflate', 'InflateRaw', 'DeflateRaw', 'Gzip', 'Gunzip', 'Unzip', 'Base'].flatMap((owner) =>
    blockingRows('fast-zlib', `${owner}.process`, compress),
  ),
  ...blockingRows('fast-zlib', 'BrotliCompress.process BrotliDecompress.process', compress),
  ...blockingRows('pako', 'deflate deflateRaw gzip inflate inflateRaw ungzip', compress),
  ...rowsWithoutSync('snappy', 'snappy.', 'compressSync uncompressSync', compress),
  ...rowsWithoutSync('lz4-napi', '', 'compressSync uncompressSync compressFrameSync decompressFrameSync', compress),
  ...rowsWithoutSync('cross-zip', 'zip.', 'zipSync unzipSync', { ...compress, tier: 'spawn' }),
  // Without a path to read, nothing is read.
  ...blockingRows('adm-zip', 'AdmZip default', { ...compress, form: 'new', when: { kind: 'all', of: WITH_PATH } }),
  ...blockingRows(
    'adm-zip',
    membersOf('AdmZip', 'readFile readAsText getEntry getEntries addLocalFile addLocalFolder test'),
    compress,
  ),
  ...blockingRows('adm-zip', membersOf('AdmZip', 'extractEntryTo extractAllTo writeZip toBuffer'), compress),
  ...blockingRows('adm-zip', 'IZipEntry.getData IZipEntry.getCompressedData', compress),
];

const secrets: readonly BlockingRow[] = [
  ...rowsWithoutSync('bcrypt', 'bcrypt.', 'hashSync compareSync', kdf),
  ...rowsWithoutSync('bcryptjs', 'bcrypt.', 'hashSync compareSync', kdf),
  ...rowsWithoutSync('bcrypt', 'bcrypt.', 'genSaltSync', { ...kdf, category: 'cheap-crypto', tier: 'cpu' }),
  ...rowsWithoutSync('bcryptjs', 'bcrypt.', 'genSaltSync', { ...kdf, category: 'cheap-crypto', tier: 'cpu' }),
  ...blockingRows('scrypt-js', 'syncScrypt', { ...kdf, instead: 'crypto.scrypt' }),
  ...rowsWithTwins('@node-rs/bcrypt', { hashSync: 'hash', compareSync: 'compare', verifySync: 'verify' }, kdf),
  ...rowsWithoutSync('@node-rs/bcrypt', '', 'genSaltSync', { ...kdf, category: 'cheap-crypto', tier: 'cpu' }),
  ...rowsWithoutSync('@node-rs/argon2', '', 'hashSync hashRawSync verifySync', kdf),
  ...rowsWithTwins('@noble/hashes', { scrypt: 'scryptAsync', pbkdf2: 'pbkdf2Async' }, kdf),
  ...rowsWithTwins(
    '@noble/hashes',
    { argon2d: 'argon2dAsync', argon2i: 'argon2iAsync', argon2id: 'argon2idAsync' },
    kdf,
  ),
  ...blockingRows('crypto-js', 'PBKDF2', { ...kdf, instead: 'crypto.pbkdf2' }),
  ...blockingRows('libsodium-wrappers', 'crypto_pwhash crypto_pwhash_str crypto_pwhash_str_verify', kdf),
  ...rowsWithTwins('pbkdf2', { pbkdf2Sync: 'crypto.pbkdf2' }, kdf),
  ...blockingRows('node-forge', 'pki.rsa.generateKeyPair rsa.generateKeyPair pbkdf2 pkcs5.pbkdf2', {
    ...kdf,
    instead: 'the same with a callback',
    when: { kind: 'no-callback' },
  }),
  ...blockingRows('node-forge', 'random.getBytesSync random.generateSync random.seedFileSync', {
    category: 'cheap-crypto',
    tier: 'cpu',
    source,
  }),
  ...rowsWithTwins('bip39', { mnemonicToSeedSync: 'mnemonicToSeed' }, kdf),
  ...rowsWithTwins('ssh2', { 'utils.generateKeyPairSync': 'utils.generateKeyPair' }, kdf),
  ...blockingRows('ssh2', 'utils.parseKey', { category: 'cheap-crypto', tier: 'cpu', source }),
  ...blockingRows('jsonwebtoken', 'sign verify', {
    category: 'cheap-crypto',
    tier: 'cpu',
    source,
    when: { kind: 'no-callback' },
  }),
];

/** Reads or writes a file on the way. */
const readers: readonly BlockingRow[] = [
  ...blockingRows('xlsx', 'readFile readFileSync writeFile writeFileSync', file),
  ...blockingRows('protobufjs', 'loadSync Root.loadSync', { ...file, instead: 'protobuf.load' }),
  ...blockingRows('pug', 'renderFile compileFile', file),
  ...blockingRows('canvas', 'Canvas.toBuffer Canvas.toDataURL', {
    ...compress,
    category: 'package',
    when: { kind: 'no-callback' },
  }),
  ...rowsWithTwins(
    '@napi-rs/canvas',
    { 'Canvas.encodeSync': 'Canvas.encode', 'Canvas.toBuffer': 'Canvas.encode', 'Canvas.toDataURL': 'toDataURLAsync' },
    { ...compress, category: 'package' },
  ),
  ...blockingRows('pngjs', 'PNG.sync.read PNG.sync.write', { ...compress, category: 'package' }),
];

const parsers: readonly BlockingRow[] = [
  ...blockingRows('xlsx', 'read write utils.sheet_to_json utils.json_to_sheet utils.sheet_to_csv', bySize),
  ...blockingRows('csv-parse/sync', 'parse', { ...bySize, instead: 'parse of csv-parse, a stream' }),
  ...blockingRows('csv-stringify/sync', 'stringify', { ...bySize, instead: 'stringify of csv-stringify, a stream' }),
  ...blockingRows('papaparse', 'parse unparse', bySize),
  ...blockingRows('js-yaml', 'load loadAll dump', bySize),
  ...blockingRows('yaml', 'parse parseDocument parseAllDocuments stringify', bySize),
  ...blockingRows('protobufjs', 'Type.encode Type.decode', bySize),
  ...blockingRows('jpeg-js', 'encode decode', bySize),
];

const templates: readonly BlockingRow[] = [
  ...blockingRows('handlebars', 'compile precompile', bySize),
  ...blockingRows('ejs', 'compile render', bySize),
  ...blockingRows('pug', 'compile render', bySize),
  ...blockingRows('nunjucks', 'compile render renderString', { ...bySize, when: { kind: 'no-callback' } }),
  ...blockingRows('marked', 'marked parse parseInline lexer parser', bySize),
  ...blockingRows('markdown-it', 'MarkdownIt.render MarkdownIt.renderInline MarkdownIt.parse', bySize),
];

export const DATA_PACKAGE_ROWS: readonly BlockingRow[] = [
  ...archives,
  ...secrets,
  ...readers,
  ...parsers,
  ...templates,
];
