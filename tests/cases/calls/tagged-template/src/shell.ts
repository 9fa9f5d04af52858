// expect none
import { execSync } from 'node:child_process';

export function sh(parts: TemplateStringsArray, ...values: readonly unknown[]): string {
  return String(execSync(parts.join(String(values))));
}
export function quote(parts: TemplateStringsArray, ...values: readonly unknown[]): string {
  return parts.join(String(values));
}
