import type { Audit } from '../../audit/audit.ts';
import { blockingRowsOf } from '../../catalogue/build.ts';
import type { SiteClass, Verdict } from '../../classify/verdict.ts';
import { formOf } from '../../classify/wording.ts';
import { memberOf, ownerOf } from '../../model/ids.ts';
import type { Plan, PlannedBuiltin, PlannedFunction, PlannedSite } from '../../probe/plan.ts';
import type { Analysis } from '../../summary/analysis.ts';
import type { Judged } from '../judge.ts';

/** What the probe is told of a judged project; `root` is a real path. */
export function planOf({ audit, analysis, judgement }: Judged, root: string): Plan {
  return {
    version: 1,
    root,
    entries: [...new Set(Object.values(analysis.entries).flat())],
    sites: onePerPlace(judgement.verdicts.flatMap(plannedSite)),
    functions: plannedFunctions(analysis, audit),
    modules: [...new Set([...analysis.reachableModules, ...analysis.workerModules])],
    builtins: blockingRowsOf(audit.catalogue).flatMap(plannedBuiltin),
  };
}

/** A call that only hands a function over to a thread is not one that blocks; what it hands over may be sent as text. */
export function plannedSite({ id, site, class: siteClass }: Verdict): readonly PlannedSite[] {
  if (site.exposure.kind === 'wrapped' && site.exposure.realm === 'argument') return [];
  const { place, call, text, reaches } = site;
  return [{ ...place, id, in: site.in, call, text, reaches, where: WHERE[siteClass], form: formOf(site) }];
}

/** A call that runs at startup and in turns is judged for each; the clock is put around it once. */
function onePerPlace(sites: readonly PlannedSite[]): readonly PlannedSite[] {
  const kept = new Map<string, PlannedSite>();
  for (const site of sites) {
    const { file, line, column, endLine, endColumn } = site;
    const key = `${file}:${line}:${column}-${endLine}:${endColumn}`;
    const known = kept.get(key);
    if (known === undefined || (site.where === 'turn' && known.where !== 'turn')) kept.set(key, site);
  }
  return [...kept.values()];
}

const WHERE: Record<SiteClass, PlannedSite['where']> = {
  violation: 'turn',
  'safe-fast': 'turn',
  wrapped: 'worker',
  startup: 'startup',
  unreached: 'unreached',
};

function plannedFunctions({ functions }: Analysis, { funnels }: Audit): readonly PlannedFunction[] {
  const whole = new Set(funnels.map(({ callee }) => `${ownerOf(callee)} ${memberOf(callee)}`));
  return functions.map(({ file, name, extent, phase, frame }) => ({
    ...extent,
    name,
    frame,
    phase: whole.has(`${file} ${name}`) ? 'funnel' : phase,
  }));
}

function plannedBuiltin({ module, member, form, when }: ReturnType<typeof blockingRowsOf>[number]): PlannedBuiltin[] {
  if (module !== 'lib' && !module.startsWith('node:')) return [];
  return [{ module, member, form: form ?? 'call', ...(when === undefined ? {} : { when }) }];
}
