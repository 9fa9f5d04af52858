// expect reached
import { execFileSync } from 'node:child_process';

export async function check(code: string): Promise<boolean> {
  return verify(code); // expect: violation src/totp.ts#verify in check via verify > readSecret > execFileSync
}
export function enrol(code: string): void {
  execFileSync('sudo', ['enrol', code]); // expect: unreached node:child_process#execFileSync in enrol
}
function verify(code: string): boolean {
  return readSecret() === code;
}
function readSecret(): string {
  return String(execFileSync('sudo', ['cat', 'secret']));
}
