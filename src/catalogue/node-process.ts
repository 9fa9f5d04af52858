import type { BlockingRow } from './rows.ts';
import { blockingRows, membersOf, rowsWithTwins } from './write-rows.ts';

const subprocess = { category: 'subprocess', tier: 'spawn', source: 'node 24.21 exports' } as const;
const prologue = { category: 'spawn-prologue', tier: 'spawn', source: 'nodejs/node#14917' } as const;
const module = { category: 'module-load', tier: 'file', source: 'node 24.21 exports' } as const;
const stdio = { category: 'stdio', tier: 'metadata', source: 'node documentation, process I/O' } as const;
const info = { category: 'process-info', tier: 'metadata', source: 'node 24.21 exports' } as const;

export const SUBPROCESS_ROWS: readonly BlockingRow[] = [
  ...rowsWithTwins(
    'node:child_process',
    {
      execSync: 'util.promisify(child_process.exec)',
      execFileSync: 'util.promisify(child_process.execFile)',
      spawnSync: 'child_process.spawn',
    },
    subprocess,
  ),
  ...blockingRows('node:child_process', 'spawn exec execFile fork', prologue),
  ...blockingRows('node:cluster', 'fork Cluster.fork', prologue),
  ...blockingRows('node:process', 'execve Process.execve', { ...prologue, since: '22.15.0' }),
];

/**
 * Loading code in a turn. `require` is an interface with a call signature in Node's declarations, hence `Require`;
 * members of the `process` object appear under the module's own name and under the interface `Process`.
 */
export const MODULE_LOAD_ROWS: readonly BlockingRow[] = [
  ...blockingRows('node:module', 'Require require Module.require RequireResolve ImportMeta.resolve', module),
  ...blockingRows('node:module', 'findPackageJSON', { ...module, since: '22.14.0' }),
  ...blockingRows('node:module', 'stripTypeScriptTypes', { ...module, since: '22.13.0' }),
  ...blockingRows('node:module', 'flushCompileCache', { ...module, since: '22.10.0' }),
  ...blockingRows('node:process', membersOf('Process', 'dlopen loadEnvFile'), module),
  ...blockingRows('node:process', 'dlopen loadEnvFile', module),
];

export const STDIO_ROWS: readonly BlockingRow[] = [
  ...blockingRows('node:console', membersOf('Console', 'log error warn info debug trace table dir'), stdio),
  ...blockingRows('node:console', 'log error warn info debug trace table dir', stdio),
  ...blockingRows('node:process', 'stdout.write stderr.write Process.stdout.write Process.stderr.write', stdio),
  ...blockingRows('node:tty', 'WriteStream.write', stdio),
];

export const PROCESS_INFO_ROWS: readonly BlockingRow[] = [
  ...blockingRows('node:process', 'chdir cwd memoryUsage', info),
  ...blockingRows('node:process', 'Process.chdir Process.cwd Process.memoryUsage MemoryUsageFn', info),
  ...blockingRows('node:process', 'report.getReport report.writeReport', info),
  ...blockingRows('node:process', 'ProcessReport.getReport ProcessReport.writeReport', info),
  ...blockingRows('node:os', 'cpus networkInterfaces userInfo', info),
];
