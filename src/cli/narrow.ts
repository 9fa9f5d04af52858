import type { Finding, Judgement, Verdict } from '../classify/verdict.ts';
import type { ProjectOptions } from './options.ts';

/**
 * The part of a judgement that the flags ask for. With `--daemon` findings about rows stay, because a row whose call
 * is gone belongs to nobody. With `--entry` they go: the document was written for other entries.
 */
export function narrowed(judgement: Judgement, { daemon, entry }: ProjectOptions): Judgement {
  const wanted = daemon === undefined ? judgement : ofDaemon(judgement, daemon);
  if (entry.length === 0) return wanted;
  return { ...wanted, findings: wanted.findings.filter((finding) => finding.verdict !== null), staleRows: 0 };
}

function ofDaemon(judgement: Judgement, daemon: string): Judgement {
  const reached = ({ site }: Verdict): boolean => site.daemons.length === 0 || site.daemons.includes(daemon);
  const concerns = ({ verdict }: Finding): boolean => verdict === null || reached(verdict);
  return {
    ...judgement,
    verdicts: judgement.verdicts.filter(reached),
    findings: judgement.findings.filter(concerns),
  };
}
