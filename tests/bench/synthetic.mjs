import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

// A server of many features, the same on every run: modules with imports, classes, handlers and a few blocking calls.

const NOUNS = ['invoice', 'order', 'member', 'ticket', 'report', 'parcel', 'device', 'lesson', 'recipe', 'voucher'];
const FIELDS = ['title', 'owner', 'region', 'status', 'currency', 'channel', 'origin', 'comment', 'label', 'contact'];
const FEATURES = 155;

/** Every file by its path; a little over 100,000 lines for the usual number of features. */
export function syntheticFiles({ features = FEATURES, typeRoots }) {
  const each = Array.from({ length: features }, (_, index) => featureFiles(index));
  return new Map([
    ['package.json', '{ "name": "synthetic", "private": true, "type": "module" }\n'],
    ['tsconfig.json', `${JSON.stringify(tsconfig(typeRoots), null, 2)}\n`],
    ['src/server.ts', server(features)],
    ['src/lib/router.ts', ROUTER],
    ['src/lib/files.ts', FILES],
    ...each.flat(),
  ]);
}

export function linesOf(files) {
  return [...files.values()].reduce((sum, text) => sum + text.split('\n').length - 1, 0);
}

export function writeFiles(files, folder) {
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

const tsconfig = (typeRoots) => ({
  compilerOptions: {
    target: 'es2023',
    module: 'nodenext',
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: ['node'],
    typeRoots,
  },
  include: ['src'],
});

const ROUTER = `import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

export class Router {
  readonly #routes = new Map<string, Handler>();

  on(path: string, handler: Handler): this {
    this.#routes.set(path, handler);
    return this;
  }

  listen(port: number): void {
    createServer((request, response) => {
      const handler = this.#routes.get(request.url ?? '/');
      if (handler === undefined) {
        response.statusCode = 404;
        response.end();
        return;
      }
      handler(request, response).catch((error: unknown) => response.destroy(error as Error));
    }).listen(port);
  }
}
`;

const FILES = `import { readFileSync, writeFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';

export async function load(path: string): Promise<string> {
  return readFile(path, 'utf8');
}

export async function save(path: string, text: string): Promise<void> {
  await writeFile(path, text);
}

export function loadNow(path: string): string {
  return readFileSync(path, 'utf8');
}

export function saveNow(path: string, text: string): void {
  writeFileSync(path, text);
}
`;

function server(features) {
  const names = Array.from({ length: features }, (_, index) => nameOf(index));
  return `${names.map(({ name, folder }) => `import { route${name} } from './${folder}/routes.js';`).join('\n')}
import { Router } from './lib/router.js';

export function main(): void {
  const router = new Router();
${names.map(({ name }) => `  route${name}(router);`).join('\n')}
  router.listen(8080);
}

main();
`;
}

function nameOf(index) {
  const noun = `${NOUNS[index % NOUNS.length]}${index}`;
  return { noun, name: noun[0].toUpperCase() + noun.slice(1), folder: `features/${noun}` };
}

function featureFiles(index) {
  const feature = { ...nameOf(index), index, fields: FIELDS.map((field) => `${field}${index % 7}`) };
  const files = { model, validation, format, repository, service, routes };
  return Object.entries(files).map(([file, write]) => [`src/${feature.folder}/${file}.ts`, write(feature)]);
}

const repeat = (items, write) => items.map(write).join('\n');

function model({ name, fields }) {
  return `/** What is stored of one. */
export interface ${name} {
  readonly id: number;
${repeat(fields, (field) => `  readonly ${field}: string;`)}
  readonly history: readonly ${name}Event[];
}

export type ${name}Event =
${repeat(fields, (field) => `  | { readonly kind: '${field}-changed'; readonly from: string; readonly to: string }`)}
  | { readonly kind: 'created'; readonly at: number };

${repeat(
  fields,
  (field) => `export function with_${field}(one: ${name}, ${field}: string): ${name} {
  const event: ${name}Event = { kind: '${field}-changed', from: one.${field}, to: ${field} };
  return { ...one, ${field}, history: [...one.history, event] };
}
`,
)}`;
}

function validation({ name, fields }) {
  return `import type { ${name} } from './model.js';

export interface Problem {
  readonly field: keyof ${name};
  readonly why: string;
}

${repeat(
  fields,
  (field, at) => `function check_${field}({ ${field} }: ${name}): readonly Problem[] {
  if (${field} === '') return [{ field: '${field}', why: 'is missing' }];
  if (${field}.length > ${40 + at * 10}) return [{ field: '${field}', why: 'is too long' }];
  return /^[\\w .-]*$/.test(${field}) ? [] : [{ field: '${field}', why: 'has odd characters' }];
}
`,
)}
const CHECKS = [
${repeat(fields, (field) => `  check_${field},`)}
];

export function problemsOf(one: ${name}): readonly Problem[] {
  return CHECKS.flatMap((check) => check(one));
}
`;
}

function format({ name, fields }) {
  return `import type { ${name}, ${name}Event } from './model.js';

export function toRow(one: ${name}): string {
  const cells = [
    String(one.id),
${repeat(fields, (field) => `    quoted(one.${field}),`)}
  ];
  return cells.join(',');
}

export function fromRow(row: string): ${name} {
  const [id = '0', ...cells] = row.split(',');
  return {
    id: Number(id),
${repeat(fields, (field, at) => `    ${field}: unquoted(cells[${at}] ?? ''),`)}
    history: [],
  };
}

export function describe(event: ${name}Event): string {
  switch (event.kind) {
    case 'created':
      return \`created at \${new Date(event.at).toISOString()}\`;
${repeat(
  fields,
  (field) => `    case '${field}-changed':
      return \`${field}: \${event.from} became \${event.to}\`;`,
)}
  }
}

function quoted(text: string): string {
  return JSON.stringify(text).replaceAll(',', '%2C');
}

function unquoted(text: string): string {
  return text === '' ? '' : String(JSON.parse(text.replaceAll('%2C', ',')));
}
`;
}

function repository({ name, noun, index, fields }) {
  const bare = index % 23 === 0;
  return `import { ${bare ? 'loadNow, saveNow' : 'load, save'} } from '../../lib/files.js';
import { fromRow, toRow } from './format.js';
import type { ${name} } from './model.js';

const FILE = '/var/lib/synthetic/${noun}.csv';

/** Keeps all of them in memory and writes them back as one file. */
export class ${name}Repository {
  readonly #byId = new Map<number, ${name}>();
  #loaded = false;

  async find(id: number): Promise<${name} | undefined> {
    await this.#ensureLoaded();
    return this.#byId.get(id);
  }

${repeat(
  fields,
  (field) => `  async findBy_${field}(${field}: string): Promise<readonly ${name}[]> {
    await this.#ensureLoaded();
    return [...this.#byId.values()].filter((one) => one.${field} === ${field});
  }
`,
)}
  async put(one: ${name}): Promise<void> {
    await this.#ensureLoaded();
    this.#byId.set(one.id, one);
    const rows = [...this.#byId.values()].map(toRow);
    ${bare ? 'saveNow(FILE, rows.join("\\n"));' : 'await save(FILE, rows.join("\\n"));'}
  }

  async #ensureLoaded(): Promise<void> {
    if (this.#loaded) return;
    this.#loaded = true;
    const text = ${bare ? 'loadNow(FILE)' : 'await load(FILE)'};
    for (const row of text.split('\\n')) {
      const one = fromRow(row);
      this.#byId.set(one.id, one);
    }
  }
}
`;
}

function service({ name, index, fields }) {
  const other = index === 0 ? undefined : nameOf(Math.floor(index / 2));
  const imported = other === undefined ? '' : `import { ${other.name}Service } from '../${other.noun}/service.js';\n`;
  const related =
    other === undefined
      ? ''
      : `  readonly #related = new ${other.name}Service();

  async related(id: number): Promise<string> {
    const one = await this.#related.read(id);
    return one === undefined ? 'none' : String(one.id);
  }

`;
  return `${imported}import { EventEmitter } from 'node:events';
import { describe } from './format.js';
import { type ${name}, type ${name}Event, ${fields.map((field) => `with_${field}`).join(', ')} } from './model.js';
import { ${name}Repository } from './repository.js';
import { problemsOf } from './validation.js';

export class ${name}Service {
  readonly #repository = new ${name}Repository();
  readonly #changes = new EventEmitter<{ changed: [${name}] }>();
${related}
  constructor() {
    this.#changes.on('changed', (one) => this.#log(one));
  }

  async read(id: number): Promise<${name} | undefined> {
    return this.#repository.find(id);
  }

${repeat(
  fields,
  (field) => `  async change_${field}(id: number, ${field}: string): Promise<readonly string[]> {
    const one = await this.#repository.find(id);
    if (one === undefined) return ['there is none'];
    const changed = with_${field}(one, ${field});
    const problems = problemsOf(changed);
    if (problems.length > 0) return problems.map(({ field, why }) => \`\${field} \${why}\`);
    await this.#repository.put(changed);
    this.#changes.emit('changed', changed);
    return [];
  }

  async list_${field}(${field}: string): Promise<readonly number[]> {
    const found = await this.#repository.findBy_${field}(${field});
    return found.map(({ id }) => id).sort((one, other) => one - other);
  }
`,
)}
  #log(one: ${name}): void {
    const last: ${name}Event | undefined = one.history.at(-1);
    if (last !== undefined) console.log(describe(last));
  }
}
`;
}

function routes({ name, noun, fields }) {
  return `import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Router } from '../../lib/router.js';
import { ${name}Service } from './service.js';

const service = new ${name}Service();

export function route${name}(router: Router): void {
  router.on('/${noun}', read);
${repeat(fields, (field) => `  router.on('/${noun}/${field}', change_${field}).on('/${noun}/by-${field}', list_${field});`)}
}

async function read(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const one = await service.read(Number(queryOf(request).get('id')));
  response.end(JSON.stringify(one));
}

${repeat(
  fields,
  (field) => `async function change_${field}(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const query = queryOf(request);
  const problems = await service.change_${field}(Number(query.get('id')), query.get('to') ?? '');
  response.statusCode = problems.length === 0 ? 200 : 422;
  response.end(problems.join('\\n'));
}

async function list_${field}(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const ids = await service.list_${field}(queryOf(request).get('${field}') ?? '');
  response.end(ids.join('\\n'));
}
`,
)}
function queryOf(request: IncomingMessage): URLSearchParams {
  return new URL(request.url ?? '/', 'http://localhost').searchParams;
}
`;
}
