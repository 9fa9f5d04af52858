import type { Audit } from '../../audit/audit.ts';
import { packageOf } from '../../catalogue/callee-name.ts';
import type { OffSites } from '../../measure/judge-stack.ts';
import type { OffSite } from '../../measure/measured.ts';
import { CATEGORIES } from '../../model/cost.ts';
import { ownerOf } from '../../model/ids.ts';
import type { Plan } from '../../probe/plan.ts';
import { analyse } from '../analyse.ts';
import type { Environment } from '../environment.ts';
import { judgedFrom } from '../judge.ts';
import type { Location } from '../location.ts';
import type { ProjectOptions } from '../options.ts';
import { plannedSite } from './plan.ts';

/**
 * The calls of turns that the plan leaves out because their categories are off: judged once more, with all of them on,
 * when somebody asks for the first time. None where that cannot be judged.
 */
export function offSitesOf(
  audit: Audit,
  { sites }: Plan,
  { root }: Location,
  options: ProjectOptions,
  environment: Environment,
): OffSites {
  let known: readonly OffSite[] | undefined;
  return () => {
    known ??= find();
    return known;
  };

  function find(): readonly OffSite[] {
    const catalogue = { ...audit.catalogue, enable: CATEGORIES, disable: [] };
    const wide = { ...audit, catalogue };
    const analysis = analyse({ root, audit: wide, disk: environment.disk, onStage: () => undefined });
    if (!analysis.ok) return [];
    const { judgement } = judgedFrom(wide, analysis.value, root, options, environment);
    const planned = new Set(sites.map(({ id }) => id));
    const sitesOfAll = judgement.verdicts.flatMap((verdict) =>
      plannedSite(verdict).map((site) => ({
        ...site,
        category: verdict.site.category,
        leads: site.reaches.map((call) => ({ package: packageOf(ownerOf(call)), call })),
      })),
    );
    return sitesOfAll.filter(({ id, where }) => where === 'turn' && !planned.has(id));
  }
}
