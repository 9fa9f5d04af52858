/** Ordinary use of a package, and the members that its calls must come out as, in any order. */
export interface StubUse {
  readonly specifier: string;
  readonly code: string;
  readonly callees: string;
}

export const STUB_USES: readonly StubUse[] = [
  {
    specifier: 'better-sqlite3',
    code: `import Database from 'better-sqlite3';
      const db = new Database('a.db', { readonly: true });
      const find: Database.Statement<[string], { id: number }> = db.prepare('select 1');
      const id: number | undefined = find.get('a')?.id;
      const save = db.transaction((rows: string[]) => rows.length);
      save(['a']); save.immediate([]);
      function close(other: Database.Database) { other.pragma('optimize'); other.close(); }`,
    callees: `Database Database.prepare Statement.get Database.transaction Transaction Transaction.immediate
      Database.pragma Database.close`,
  },
  {
    specifier: 'better-sqlite3-multiple-ciphers',
    code: `import Database from 'better-sqlite3-multiple-ciphers'; const db = new Database('a'); db.key('k'); db.exec('x');`,
    callees: 'Database Database.key Database.exec',
  },
  {
    specifier: 'libsql',
    code: `import Database from 'libsql'; const db = new Database('a'); db.sync(); db.exec('x');`,
    callees: 'Database Database.sync Database.exec',
  },
  {
    specifier: 'node-sqlite3-wasm',
    code: `import { Database } from 'node-sqlite3-wasm'; const db = new Database(); db.prepare('x').all();`,
    callees: 'Database Database.prepare Statement.all',
  },
  {
    specifier: 'sql.js',
    code: `import initSqlJs from 'sql.js';
      async function open() { const SQL = await initSqlJs(); const db = new SQL.Database(); db.exec('x'); db.prepare('x').step(); }`,
    callees: 'initSqlJs Database Database.exec Database.prepare Statement.step',
  },
  {
    specifier: 'bun:sqlite',
    code: `import { Database } from 'bun:sqlite'; const db = new Database('a'); db.query('x').all(); db.transaction(() => 1)();`,
    callees: 'Database Database.query Statement.all Database.transaction Transaction',
  },
  {
    specifier: 'drizzle-orm/better-sqlite3',
    code: `import { drizzle } from 'drizzle-orm/better-sqlite3';
      const db = drizzle('a.db');
      db.select().from(users).where(1).orderBy(2).all();
      db.insert(users).values({}).returning().get();
      db.update(users).set({}).where(1).run();
      db.delete(users).where(1).run();
      db.query.users.findMany().sync();
      db.transaction((tx) => tx.select().from(users).get());
      declare const users: unknown;`,
    callees: `drizzle BetterSQLite3Database.select SQLiteSelectBuilder.from SQLiteSelectBase.where
      SQLiteSelectBase.orderBy SQLiteSelectBase.all BetterSQLite3Database.insert
      SQLiteInsertBuilder.values SQLiteInsertBase.returning SQLiteInsertBase.get
      BetterSQLite3Database.update SQLiteUpdateBuilder.set SQLiteUpdateBase.where SQLiteUpdateBase.run
      BetterSQLite3Database.delete SQLiteDeleteBase.where SQLiteDeleteBase.run
      RelationalQueryBuilder.findMany SQLiteSyncRelationalQuery.sync BetterSQLite3Database.select
      SQLiteSelectBuilder.from SQLiteSelectBase.get BetterSQLite3Database.transaction`,
  },
  {
    specifier: 'lowdb/node',
    code: `import { JSONFileSyncPreset, JSONFileSync } from 'lowdb/node';
      JSONFileSyncPreset('a.json', { n: 1 }).update((data) => data.n++); new JSONFileSync<number>('b').read();`,
    callees: 'JSONFileSyncPreset LowSync.update JSONFileSync DataFileSync.read',
  },
  {
    specifier: 'conf',
    code: `import Conf from 'conf'; const c = new Conf<{ a: number }>(); c.get('a'); c.onDidChange('a', () => {});`,
    callees: 'Conf Conf.get unknown',
  },
  {
    specifier: 'configstore',
    code: `import Configstore from 'configstore'; new Configstore('x').set('a', 1);`,
    callees: 'Configstore Configstore.set',
  },
  {
    specifier: 'electron-store',
    code: `import Store from 'electron-store'; new Store().delete('a');`,
    callees: 'ElectronStore ElectronStore.delete',
  },
  {
    specifier: 'adm-zip',
    code: `import AdmZip from 'adm-zip'; const zip = new AdmZip('a.zip'); zip.extractAllTo('x'); zip.getEntries()[0]?.getData();`,
    callees: 'AdmZip AdmZip.extractAllTo AdmZip.getEntries IZipEntry.getData',
  },
  {
    specifier: 'lilconfig',
    code: `import { lilconfigSync } from 'lilconfig'; lilconfigSync('x').search();`,
    callees: 'lilconfigSync SyncSearcher.search',
  },
  {
    specifier: 'cosmiconfig',
    code: `import { cosmiconfigSync } from 'cosmiconfig'; cosmiconfigSync('x').search();`,
    callees: 'cosmiconfigSync PublicExplorerSync.search',
  },
  {
    specifier: 'shelljs',
    code: `import shell from 'shelljs'; import { rm } from 'shelljs'; shell.exec('x').stdout; rm('-rf', 'a');`,
    callees: 'exec rm',
  },
  {
    specifier: '@napi-rs/keyring',
    code: `import { Entry } from '@napi-rs/keyring'; new Entry('a', 'b').getPassword();`,
    callees: 'Entry Entry.getPassword',
  },
  {
    specifier: 'synckit',
    code: `import { createSyncFn } from 'synckit'; const f = createSyncFn<(a: string) => Promise<string>>('./w.js'); f('a');`,
    callees: 'createSyncFn SyncFn',
  },
  {
    specifier: 'make-synchronous/subprocess',
    code: `import makeSynchronous from 'make-synchronous/subprocess'; makeSynchronous(async () => 1)();`,
    callees: 'makeSynchronous SynchronousFunction',
  },
  {
    specifier: 'make-synchronized',
    code: `import { makeSynchronized } from 'make-synchronized'; makeSynchronized('./x')();`,
    callees: 'makeSynchronized SynchronizedFunction',
  },
  {
    specifier: 'synchronized-promise',
    code: `import sp from 'synchronized-promise'; sp(async () => 1)();`,
    callees: 'synchronized SynchronizedFunction',
  },
  {
    specifier: 'deasync',
    code: `import deasync from 'deasync'; deasync.sleep(1); deasync(() => {})();`,
    callees: 'sleep deasync Deasynced',
  },
  {
    specifier: 'sync-rpc',
    code: `import rpc from 'sync-rpc'; rpc('./w', 1)('x');`,
    callees: 'rpc SyncClient',
  },
  {
    specifier: 'prompt-sync',
    code: `import promptSync from 'prompt-sync'; const prompt = promptSync(); prompt('a'); prompt.hide('b');`,
    callees: 'promptSync Prompt Prompt.hide',
  },
  {
    specifier: 'proper-lockfile',
    code: `import { lockSync } from 'proper-lockfile'; const release = lockSync('a'); release();`,
    callees: 'lockSync SyncRelease',
  },
  {
    specifier: 'xmlhttprequest',
    code: `import { XMLHttpRequest } from 'xmlhttprequest'; new XMLHttpRequest().open('GET', 'x', false);`,
    callees: 'XMLHttpRequest XMLHttpRequest.open',
  },
  {
    specifier: 'piscina',
    code: `import Piscina from 'piscina'; const pool = new Piscina({ filename: 'w.js' }); pool.run(1); pool.on('drain', () => {});`,
    callees: 'Piscina Piscina.run unknown',
  },
  {
    specifier: 'tinypool',
    code: `import { Tinypool } from 'tinypool'; new Tinypool({ filename: 'w.js' }).run(1);`,
    callees: 'Tinypool Tinypool.run',
  },
  {
    specifier: 'workerpool',
    code: `import workerpool from 'workerpool'; const pool: workerpool.Pool = workerpool.pool('w.js'); pool.exec(() => 1, []);`,
    callees: 'pool Pool.exec',
  },
  {
    specifier: 'threads',
    code: `import { spawn, Worker } from 'threads'; spawn(new Worker('./w'));`,
    callees: 'Worker spawn',
  },
  {
    specifier: 'jest-worker',
    code: `import { Worker } from 'jest-worker'; const w = new Worker('./w.js'); w.hello();`,
    callees: 'Worker unknown',
  },
  {
    specifier: 'poolifier',
    code: `import { FixedThreadPool } from 'poolifier'; new FixedThreadPool<number, string>(2, './w.js').execute(1);`,
    callees: 'FixedThreadPool FixedThreadPool.execute',
  },
  {
    specifier: 'node-worker-threads-pool',
    code: `import { StaticPool, DynamicPool } from 'node-worker-threads-pool';
      new StaticPool({ size: 1, task: () => 1 }).exec(1); new DynamicPool(1).exec({ task: () => 1 });`,
    callees: 'StaticPool StaticPool.exec DynamicPool DynamicPool.exec',
  },
  {
    specifier: 'commander',
    code: `import { Command, InvalidArgumentError, Option, program } from 'commander';
      new Command('a').name('a').description('b').version('1').option('-p, --port <n>', 'port', parsePort, 1);
      program.command('start').alias('s').option('-v', 'v', false).addOption(new Option('-x').argParser((x) => Number(x)))
        .hook('preAction', (command) => { command.opts(); })
        .action(async function (file: string, options: { port: number }) { this.opts<{ port: number }>().port.toFixed(); });
      program.parseAsync(process.argv);
      class Sub extends Command { override createCommand(name?: string) { return new Sub(name); } }
      function parsePort(value: string): number { if (value === '') throw new InvalidArgumentError('no'); return 1; }
      declare const process: any;`,
    callees: `Command Command.name Command.description Command.version Command.option Command.command Command.alias
      Command.option Command.addOption Option Option.argParser NumberConstructor Command.hook Command.opts
      Command.action Command.opts Number.toFixed Command.parseAsync Command InvalidArgumentError`,
  },
  {
    specifier: 'yargs',
    code: `import yargs, { type Argv, type CommandModule } from 'yargs';
      const serve: CommandModule<{}, { port: number }> = { command: 'serve', builder: (y) => y.option('port', {}), handler(args) { args.port; } };
      yargs(['a']).scriptName('a').usage('$0').command(serve)
        .command('run [x]', 'runs', (y: Argv) => y.positional('x', { coerce: (x) => x }), async (args) => args.x)
        .command('go', false, (y) => y.demandOption('x'), (args) => { args.x; })
        .middleware((args) => { args.x = 1; }).strict().parse();
      yargs.command('a', 'b').argv;`,
    callees: `Argv.option Argv Argv.scriptName Argv.usage Argv.command Argv.positional Argv.command Argv.demandOption
      Argv.command Argv.middleware Argv.strict Argv.parse Argv.command`,
  },
  {
    specifier: 'yargs/yargs',
    code: `import yargs from 'yargs/yargs'; yargs(['a']).command('a', 'b', {}, (args) => { args.x; }).help().parseSync();`,
    callees: 'Argv Argv.command Argv.help Argv.parseSync',
  },
  {
    specifier: 'cac',
    code: `import { cac, type CAC } from 'cac'; import make from 'cac';
      const cli: CAC = cac('a'); cli.option('--x', 'x').command('build', 'b').option('--y', 'y').action((x, y) => [x, y]);
      cli.help(); cli.parse(); make();`,
    callees: 'cac CAC.option CAC.command Command.option Command.action CAC.help CAC.parse cac',
  },
  {
    specifier: 'sade',
    code: `import sade from 'sade'; sade('a').version('1').command('b <c>').option('-d', 'd').action((c, options) => [c, options]).parse([]);`,
    callees: 'sade Sade.version Sade.command Sade.option Sade.action Sade.parse',
  },
  {
    specifier: 'lmdb',
    code: `import { open, type Database } from 'lmdb'; const root = open<string, string>({ path: 'a' });
      const db: Database<number, string> = root.openDB({ name: 'b' });
      root.putSync('a', 'b'); db.transactionSync(() => db.removeSync('a')); db.put('a', 1);`,
    callees: 'open RootDatabase.openDB Database.putSync Database.transactionSync Database.removeSync Database.put',
  },
  {
    specifier: 'fdir',
    code: `import { fdir } from 'fdir'; new fdir().withFullPaths().filter((path) => path !== '').crawl('a').sync();`,
    callees: 'fdir fdir.withFullPaths fdir.filter fdir.crawl APIBuilder.sync',
  },
  {
    specifier: 'canvas',
    code: `import { createCanvas, loadImage } from 'canvas'; const c = createCanvas(1, 1); c.getContext('2d').fill(); c.toBuffer('image/png'); loadImage('a');`,
    callees: 'createCanvas Canvas.getContext unknown Canvas.toBuffer loadImage',
  },
  {
    specifier: '@napi-rs/canvas',
    code: `import { Canvas } from '@napi-rs/canvas'; const c = new Canvas(1, 1); c.encodeSync('png'); c.encode('png');`,
    callees: 'Canvas Canvas.encodeSync Canvas.encode',
  },
  {
    specifier: 'typescript',
    code: `import ts from 'typescript';
      const host: ts.System = ts.sys;
      function read(system: typeof ts) { return system.sys.readFile('a') ?? host.readDirectory('.', ['.ts']); }
      ts.transpileModule('', {}); host.write('done');
      const service: ts.LanguageService = ts.createLanguageService({});
      service.getProgram()?.emit(); service.getCompletionsAtPosition('a', 1, {})?.entries; service.dispose();
      ts.createIncrementalProgram({}).getProgram().getSourceFiles();
      ts.createSolutionBuilder({}, [], {}).build();
      ts.readConfigFile('a', ts.sys.readFile).config;`,
    callees: `System.readFile System.readDirectory transpileModule System.write createLanguageService
      LanguageService.getProgram Program.emit LanguageService.getCompletionsAtPosition unknown
      createIncrementalProgram BuilderProgram.getProgram unknown createSolutionBuilder SolutionBuilder.build
      readConfigFile`,
  },
  {
    specifier: 'tree-sitter',
    code: `import Parser from 'tree-sitter'; const parser = new Parser(); const tree: Parser.Tree = parser.parse('x'); tree.rootNode;`,
    callees: 'Parser Parser.parse',
  },
  {
    specifier: 'web-tree-sitter',
    code: `import { Language, Parser, type Tree } from 'web-tree-sitter';
      async function open() { await Parser.init(); const parser = new Parser(); parser.setLanguage(await Language.load('x'));
        const tree: Tree = parser.parse('x'); tree.rootNode; }`,
    callees: 'Parser.init Parser unknown Language.load Parser.parse',
  },
];
