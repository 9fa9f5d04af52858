import type { Gap } from '../../model/gap.ts';
import type { ModuleEdge } from '../../summary/analysis.ts';
import { isLoaded, type Knowledge } from './knowledge.ts';
import { spokenWay } from './way.ts';

/** Why no daemon loads a module: who imports it, and why that does not count. */
export function whyNotLoaded(module: string, knowledge: Knowledge): readonly string[] {
  const { analysis, prefix } = knowledge;
  const unread = analysis.gaps.find(({ kind, file }) => kind === 'unreadable-file' && file === module);
  if (unread !== undefined) return [`a daemon loads this module, but ${unread.why}`];
  const incoming = analysis.edges.filter(({ to }) => to === module);
  if (incoming.length === 0) return neverImported(module, knowledge);
  const { why, edges } = whyNotFollowed(incoming, knowledge);
  return [`no daemon loads this module: ${why}`, ...spokenWay(edges, prefix)];
}

/** The edges that come nearest to loading the module, and what keeps them from it. */
function whyNotFollowed(incoming: readonly ModuleEdge[], knowledge: Knowledge) {
  const near = incoming.filter(({ from }) => isLoaded(from, knowledge));
  const lazy = near.filter(({ kind }) => kind !== 'type-only');
  if (lazy.length > 0) return { why: 'nothing that runs comes to the place that would load it', edges: lazy };
  if (near.length > 0) return { why: 'only imports of types lead to it', edges: near };
  return { why: 'nothing that a daemon loads imports it', edges: incoming };
}

/** Modules that no daemon leads to are not read, so who else imports this one is not known. */
function neverImported(module: string, { analysis, prefix }: Knowledge): readonly string[] {
  const of = (why: string): string => `no daemon loads this module: ${why}`;
  if (/(^|\/)node_modules\//.test(module))
    return [of("it is a package's, and packages are known by the catalogue alone")];
  if (/\.d\.[cm]?ts$/.test(module)) return [of('it holds declarations, and nothing in it runs')];
  const unnamed = analysis.gaps.filter(({ kind }) => kind === 'computed-import' || kind === 'unresolved-worker');
  return [
    of('nothing that a daemon may load imports it'),
    'if a daemon begins with it, name it under `daemons:`',
    ...unnamed.map((gap) => hintOf(gap, prefix)),
  ];
}

function hintOf({ kind, file, line }: Gap, prefix: string): string {
  const key = kind === 'computed-import' ? 'loads' : 'workers';
  return `if what ${prefix}${file}:${line} names at run time is it, declare it under \`${key}:\``;
}
