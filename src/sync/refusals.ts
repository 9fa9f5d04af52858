import { MEASURE } from '../classify/rules.ts';
import type { Verdict } from '../classify/verdict.ts';
import { spokenSite } from '../classify/wording.ts';
import type { Problem } from '../model/problem.ts';

/** Why a call cannot be accepted, and what to do about it. */

/** Why a call needs no permission; undefined where it does. */
export function exposureProblem({ id, site }: Verdict): Problem | undefined {
  const { exposure } = site;
  switch (exposure.kind) {
    case 'turn':
      return undefined;
    case 'wrapped': {
      const sync = exposure.realm === 'argument' ? 'fence sync' : 'fence sync --workers';
      return refusal(`${id} ${spokenSite(site)} runs off the loop`, `${sync} pins it as wrapped`);
    }
    case 'startup':
    case 'unreached':
      return refusal(`${id} ${spokenSite(site)} does not run in a turn of the loop`, 'it needs no row');
  }
}

export function unknownSite(id: string): Problem {
  return refusal(`there is no call with the id ${id}`, 'ids change with the code; fence check prints those of today');
}

export function noReason(id: string): Problem {
  return refusal(`${id} cannot be accepted without a reason`, `fence sync --accept ${id} --why "<reason>"`);
}

export function notMeasured({ id, site }: Verdict, what: string): Problem {
  return { code: 'not-measured', message: `${id} ${spokenSite(site)} ${what}`, suggestion: MEASURE };
}

export function tooSlow({ id, site }: Verdict, worst: number, threshold: number): Problem {
  const message = `${id} ${spokenSite(site)} took ${worst} ms at worst; the threshold is ${threshold} ms`;
  return { code: 'over-threshold', message, suggestion: `fix it, or: fence sync --accept ${id} --until <date>` };
}

export function pastDate(id: string, until: string): Problem {
  return refusal(`${id} cannot be tolerated until ${until}: that day is past`, 'give --until a day to come');
}

function refusal(message: string, suggestion: string): Problem {
  return { code: 'usage', message, suggestion };
}
