import type { RowBlock } from './blocks.ts';
import { headline, labelled } from './lines.ts';
import type { TextOptions } from './text-options.ts';

/** Findings about rows, then the one command that mends them all. */
export function rowBlockLines({ mend, findings }: RowBlock, options: TextOptions): readonly string[] {
  const lines = findings.map((finding) => headline(finding, finding.message, options));
  return mend === undefined || options.detail === 'quiet' ? lines : [...lines, labelled('mend', mend, options)];
}
