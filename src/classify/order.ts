import { COST_TIERS } from '../model/cost.ts';
import type { Place } from '../model/place.ts';
import type { Site } from '../summary/site.ts';

/** By code units, so that no locale changes an order. */
export function compareText(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

export function comparePlaces(left: Place, right: Place): number {
  return (
    compareText(left.file, right.file) ||
    left.line - right.line ||
    left.column - right.column ||
    left.endLine - right.endLine ||
    left.endColumn - right.endColumn
  );
}

/** By place; calls that share one (a getter in a chain) by what they are. */
export function compareSites(left: Site, right: Site): number {
  return (
    comparePlaces(left.place, right.place) ||
    compareText(left.call, right.call) ||
    compareText(left.in, right.in) ||
    compareText(left.exposure.kind, right.exposure.kind) ||
    compareText(left.text, right.text)
  );
}

/** Costliest tier first, then calls that come down to the same primitive together, then by place. */
export function compareByCost(left: Site, right: Site): number {
  return (
    COST_TIERS.indexOf(left.tier) - COST_TIERS.indexOf(right.tier) ||
    compareText(primitiveOf(left), primitiveOf(right)) ||
    compareSites(left, right)
  );
}

/** The callee at the end of the trail. */
export function primitiveOf(site: Site): string {
  return site.trail.at(-1)?.call ?? site.reaches[0] ?? site.call;
}
