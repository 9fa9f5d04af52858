import type { Condition } from './plan.ts';

/** Whether a call with these arguments is the form of call that a row of the catalogue speaks of. */
export function applies(condition: Condition | undefined, given: readonly unknown[]): boolean {
  if (condition === undefined) return true;
  switch (condition.kind) {
    case 'no-callback':
      return !given.some((argument) => typeof argument === 'function');
    case 'fewer-than':
      return given.length < condition.count;
    case 'at-least':
      return given.length >= condition.count;
    case 'may-be':
      return typeof given[condition.position] === condition.type;
    case 'literal':
      return given[condition.position] === condition.value;
    case 'option':
      return optionOf(given[condition.position], condition.option) === condition.value;
    case 'unless-option':
      return optionOf(given[condition.position], condition.option) !== condition.value;
    case 'all':
      return condition.of.every((part) => applies(part, given));
  }
}

function optionOf(argument: unknown, name: string): unknown {
  return typeof argument === 'object' && argument !== null ? Reflect.get(argument, name) : undefined;
}
