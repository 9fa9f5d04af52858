import type { ModuleId } from '../../model/ids.ts';
import type { ModuleEdge } from '../../summary/analysis.ts';
import type { Knowledge } from './knowledge.ts';

const WORDS = {
  static: 'import',
  dynamic: 'import()',
  require: 'require()',
  declared: 'declared under loads',
  worker: 'worker',
  'type-only': 'import of types only',
} satisfies Record<ModuleEdge['kind'], string>;

/** Shortest way over edges that load a module, from any entry; undefined when there is none. */
export function wayTo(module: string, { analysis }: Knowledge): readonly ModuleEdge[] | undefined {
  const entries = new Set<ModuleId>(Object.values(analysis.entries).flat());
  const ways = new Map<ModuleId, readonly ModuleEdge[]>([...entries].map((entry) => [entry, []]));
  const loading = analysis.edges.filter(({ kind }) => kind !== 'type-only');
  for (const [at, way] of ways) {
    for (const edge of loading) {
      if (edge.from === at && !ways.has(edge.to)) ways.set(edge.to, [...way, edge]);
    }
  }
  return [...ways].find(([reached]) => reached === module)?.[1];
}

/** `src/main.ts:3 import → src/bot.ts`, one line per edge. */
export function spokenWay(way: readonly ModuleEdge[], prefix: string): readonly string[] {
  return way.map(({ from, to, kind, line }) => `${prefix}${from}:${line}  ${WORDS[kind]} → ${prefix}${to}`);
}
