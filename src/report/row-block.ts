import type { RowBlock } from './blocks.ts';
import { headline, labelled } from './lines.ts';
import type { TextOptions } from './text-options.ts';

/** Findings about rows, then what mends them all. */
export function rowBlockLines({ mend, findings }: RowBlock, options: TextOptions): readonly string[] {
  const lines = findings.map((finding) => headline(finding, finding.message, options));
  if (mend === undefined || options.detail === 'quiet') return lines;
  const others = findings[0]?.next.slice(1).filter((step) => findings.every(({ next }) => next.includes(step))) ?? [];
  const steps = [mend, ...others].map(options.commands);
  return [...lines, ...steps.map((step, index) => labelled(index === 0 ? 'mend' : 'or', step, options))];
}
