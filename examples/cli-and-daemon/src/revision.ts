import { exec, execSync } from 'node:child_process';
import { promisify } from 'node:util';

/** Stands in for `git rev-parse --short HEAD`. */
const COMMAND = `"${process.execPath}" -p "'1a2b3c4'"`;

const execAsync = promisify(exec);

/** For the command line. */
export function currentRevisionNow(): string {
  return execSync(COMMAND, { encoding: 'utf8' }).trim();
}

/** For the daemon. */
export async function currentRevision(): Promise<string> {
  const { stdout } = await execAsync(COMMAND);
  return stdout.trim();
}
