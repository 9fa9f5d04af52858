import type { BlockingRow, CallCondition } from './rows.ts';
import { blockingRows, rowsWithoutSync, rowsWithTwins } from './write-rows.ts';

const source = 'exports of the package';
const subprocess = { category: 'subprocess', tier: 'spawn', source } as const;
const build = { category: 'build-tool', tier: 'cpu', source } as const;
const file = { category: 'fs', tier: 'file', source } as const;
const metadata = { category: 'fs-metadata', tier: 'metadata', source } as const;
const prompt = { category: 'package', tier: 'lock', source } as const;

/** `exec(command, { async: true })` and `exec(command, callback)` are the two asynchronous forms. */
const unlessAsync: CallCondition = {
  kind: 'all',
  of: [{ kind: 'no-callback' }, { kind: 'unless-option', position: 1, option: 'async', value: true }],
};

const subprocesses: readonly BlockingRow[] = [
  ...rowsWithoutSync('execa', '', 'execaSync execaCommandSync', subprocess),
  ...rowsWithTwins('execa', { '$.sync': '$', '$.s': '$' }, subprocess),
  ...rowsWithTwins('cross-spawn', { sync: 'spawn', 'spawn.sync': 'spawn' }, subprocess),
  ...rowsWithTwins('node-machine-id', { machineIdSync: 'machineId' }, subprocess),
  ...rowsWithTwins('command-exists', { sync: 'commandExists' }, subprocess),
  ...rowsWithoutSync('shell-env', '', 'shellEnvSync', subprocess),
  ...blockingRows('fix-path', 'default', subprocess),
  ...rowsWithTwins('clipboardy', { readSync: 'clipboard.read', writeSync: 'clipboard.write' }, subprocess),
  ...rowsWithoutSync('detect-libc', 'detectLibc.', 'familySync versionSync isNonGlibcLinuxSync', subprocess),
  // Promises in form; on Linux these run a shell and wait for it before they answer.
  ...blockingRows('systeminformation', 'currentLoad cpuTemperature fsSize diskLayout networkInterfaces', subprocess),
  ...blockingRows('systeminformation', 'networkInterfaceDefault networkStats services osInfo graphics', subprocess),
  ...blockingRows('systeminformation', 'system bios baseboard time', subprocess),
  ...blockingRows('systeminformation', 'getStaticData getDynamicData getAllData', subprocess),
  ...rowsWithTwins('default-gateway', { gateway4sync: 'gateway4async', gateway6sync: 'gateway6async' }, subprocess),
];

/** Every command of shelljs is synchronous; `exec` and `cmd` run a second Node process and wait for its files. */
export const SHELLJS_ROWS: readonly BlockingRow[] = [
  ...blockingRows('shelljs', 'exec', { ...subprocess, when: unlessAsync, instead: 'child_process.execFile' }),
  ...blockingRows('shelljs', 'cmd', { ...subprocess, instead: 'child_process.execFile' }),
  ...blockingRows('shelljs', 'cp mv rm find grep ls chmod', { ...file, tier: 'recursive' }),
  ...blockingRows('shelljs', 'cat head tail sed sort uniq touch mkdir ln tempdir', file),
  ...blockingRows('shelljs', 'cd pwd test which pushd popd dirs', metadata),
];

const builders: readonly BlockingRow[] = [
  ...rowsWithoutSync('esbuild', 'esbuild.', 'buildSync transformSync formatMessagesSync analyzeMetafileSync', build),
  ...rowsWithoutSync('@swc/core', 'swc.', 'transformSync transformFileSync parseSync parseFileSync', build),
  ...rowsWithoutSync('@swc/core', 'swc.', 'printSync minifySync', build),
  ...rowsWithTwins(
    '@babel/core',
    {
      transformSync: 'babel.transformAsync',
      transformFileSync: 'babel.transformFileAsync',
      transformFromAstSync: 'babel.transformFromAstAsync',
      parseSync: 'babel.parseAsync',
      loadOptionsSync: 'babel.loadOptionsAsync',
      loadPartialConfigSync: 'babel.loadPartialConfigAsync',
      createConfigItemSync: 'babel.createConfigItemAsync',
    },
    build,
  ),
  ...rowsWithTwins(
    'sass',
    {
      compile: 'sass.compileAsync',
      compileString: 'sass.compileStringAsync',
      renderSync: 'sass.compileStringAsync',
      'Compiler.compile': 'AsyncCompiler.compileAsync',
      'Compiler.compileString': 'AsyncCompiler.compileStringAsync',
    },
    build,
  ),
  ...rowsWithTwins('terser', { minify_sync: 'terser.minify' }, build),
  ...rowsWithTwins('oxc-parser', { parseSync: 'parse' }, build),
  ...rowsWithoutSync('oxc-transform', '', 'transformSync isolatedDeclarationSync moduleRunnerTransformSync', build),
  ...rowsWithoutSync('oxc-minify', '', 'minifySync', build),
  ...rowsWithTwins('lightningcss', { bundle: 'bundleAsync' }, build),
  ...blockingRows('lightningcss', 'transform', build),
  ...rowsWithTwins(
    'sass-embedded',
    { compile: 'sass.compileAsync', compileString: 'sass.compileStringAsync', renderSync: 'sass.compileStringAsync' },
    build,
  ),
];

/** They wait for a person, or for the desktop's key store, which may ask a person. */
const prompts: readonly BlockingRow[] = [
  ...blockingRows('readline-sync', 'question prompt promptCL promptLoop promptCLLoop promptSimShell', prompt),
  ...blockingRows('readline-sync', 'keyIn keyInYN keyInYNStrict keyInPause keyInSelect', prompt),
  ...blockingRows('readline-sync', 'questionEMail questionNewPassword questionInt questionFloat questionPath', prompt),
  ...blockingRows('prompt-sync', 'Prompt Prompt.hide', prompt),
  ...rowsWithTwins(
    '@napi-rs/keyring',
    {
      'Entry.getPassword': 'AsyncEntry.getPassword',
      'Entry.setPassword': 'AsyncEntry.setPassword',
      'Entry.deletePassword': 'AsyncEntry.deletePassword',
      'Entry.getSecret': 'AsyncEntry.getSecret',
      'Entry.setSecret': 'AsyncEntry.setSecret',
      'Entry.deleteCredential': 'AsyncEntry.deleteCredential',
      findCredentials: 'findCredentialsAsync',
    },
    prompt,
  ),
];

export const TOOL_PACKAGE_ROWS: readonly BlockingRow[] = [...subprocesses, ...SHELLJS_ROWS, ...builders, ...prompts];
