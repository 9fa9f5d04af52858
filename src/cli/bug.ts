import type { Environment, ExitCode } from './environment.ts';

/** Exit 3: says on stderr that the fault is ours, and what to send. */
export function reportBug(thrown: unknown, environment: Environment): ExitCode {
  const lines = [
    'fence: this is a bug in fence, not in your project. Please report it with these lines:',
    `  fence ${environment.version}, ${environment.runtime}`,
    `  fence ${environment.argv.join(' ')}`,
    ...stackOf(thrown).map((line) => `  ${line}`),
  ];
  environment.stderr.write(lines.map((line) => `${line}\n`).join(''));
  return 3;
}

export function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}

function stackOf(thrown: unknown): readonly string[] {
  const stack = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
  return stack.split('\n');
}
