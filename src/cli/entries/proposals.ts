import type { Audit } from '../../audit/audit.ts';
import { COMMAND_LINE } from '../../audit/empty.ts';
import { parseAudit } from '../../audit/parse.ts';
import {
  type InitialAudit,
  type ProposedBlocking,
  type ProposedWrapper,
  renderInitialAudit,
} from '../../audit/template.ts';
import { findLikelyWrappers, type LikelyWrapper } from '../../calls/likely-wrappers.ts';
import { spokenCallee } from '../../classify/wording.ts';
import { enumerated } from '../../report/wording.ts';
import type { IdleSent } from '../../summary/wrapper-use.ts';
import { readProgram, wrapperUseOf } from '../analyse.ts';
import type { Environment } from '../environment.ts';

/** What the code of the daemons says about threads. */
export type Proposals = Pick<InitialAudit, 'wrappers' | 'blocking'>;

const NONE: Proposals = { wrappers: [], blocking: [] };

/**
 * Wrappers of the project, and heavy functions that are handed to them. Where the project cannot be read there are
 * none: `check` says what is wrong with it.
 */
export function proposalsFor(
  initial: InitialAudit,
  root: string,
  auditFile: string,
  { disk }: Pick<Environment, 'disk'>,
): Proposals {
  const parsed = parseAudit(renderInitialAudit(initial), auditFile);
  const read = parsed.ok ? readProgram({ root, audit: parsed.value, disk, onStage: () => undefined }) : parsed;
  if (!parsed.ok || !read.ok) return NONE;
  const { graph, modules, project, catalogue } = read.value;
  const likely = findLikelyWrappers({ modules: graph.modules, facts: modules, project, catalogue });
  const certain = likely.filter(({ doubts }) => doubts.length === 0);
  const { idle, unused } = wrapperUseOf(declaring(certain, parsed.value), read.value);
  const isUsed = ({ callee }: LikelyWrapper): boolean => !unused.includes(callee);
  const active = onePerCallee(certain.filter(isUsed), 'certain');
  const names = new Set(active.map(({ callee }) => callee));
  const others = likely
    .filter(({ callee }) => !names.has(callee))
    .map((wrapper) => (wrapper.doubts.length === 0 ? { ...wrapper, doubts: [UNUSED] } : wrapper));
  return { wrappers: [...active, ...onePerCallee(others, 'guess')], blocking: idle.map(heavy) };
}

const UNUSED = 'no function of the daemon is seen to be handed to it';

function declaring(certain: readonly LikelyWrapper[], audit: Audit): Audit {
  const wrappers = onePerCallee(certain, 'certain').map(({ callee, offThread }) => ({
    callee,
    offThread,
    place: COMMAND_LINE,
  }));
  return { ...audit, wrappers };
}

/** A row for each function, with all its positions. */
function onePerCallee(
  likely: readonly LikelyWrapper[],
  standing: ProposedWrapper['standing'],
): readonly ProposedWrapper[] {
  const callees = [...new Set(likely.map(({ callee }) => callee))];
  return callees.map((callee) => {
    const own = likely.filter((wrapper) => wrapper.callee === callee);
    return {
      callee,
      offThread: own.map(({ position }) => position),
      because: enumerated(unique(own.flatMap(({ signs }) => signs))),
      doubts: enumerated(unique(own.flatMap(({ doubts }) => doubts))),
      standing,
    };
  });
}

const unique = (texts: readonly string[]): readonly string[] => [...new Set(texts)];

function heavy({ callee, via }: IdleSent): ProposedBlocking {
  return { callee, why: `it is handed to ${spokenCallee(via)}()` };
}
