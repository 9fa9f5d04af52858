// expect reached
import { execSync } from 'node:child_process';

export async function run(): Promise<void> {
  execSync('build'); // expect: violation node:child_process#execSync in run
}
async function hidden(): Promise<void> {
  execSync('hidden'); // expect: unreached node:child_process#execSync in hidden
}
