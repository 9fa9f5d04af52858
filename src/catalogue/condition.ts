import type { CallShape } from '../model/call-shape.ts';
import type { CallCondition } from './rows.ts';

/**
 * Whether a row speaks about this form of call. Only what is written out counts: an option whose value is not a literal
 * matches no `option`, and a spread may hold the callback. Without a shape nothing is known and no condition holds.
 */
export const holds = (condition: CallCondition | undefined, shape: CallShape | undefined): boolean => {
  if (condition === undefined) return true;
  if (shape === undefined) return false;
  switch (condition.kind) {
    case 'no-callback':
      return shape.functions.length === 0 && !shape.spread;
    case 'fewer-than':
      return shape.count < condition.count && !shape.spread;
    case 'at-least':
      return shape.count >= condition.count || shape.spread;
    case 'may-be':
      return shape.types[condition.position]?.includes(condition.type) !== false;
    case 'literal':
      return shape.literals[condition.position] === condition.value;
    case 'option':
      return shape.options[condition.position]?.[condition.option] === condition.value;
    case 'unless-option':
      return shape.options[condition.position]?.[condition.option] !== condition.value;
    case 'all':
      return condition.of.every((part) => holds(part, shape));
  }
};

/** Positions of the arguments whose types a condition asks for. */
export const typesAsked = (condition: CallCondition | undefined): readonly number[] => {
  if (condition?.kind === 'all') return condition.of.flatMap(typesAsked);
  return condition?.kind === 'may-be' ? [condition.position] : [];
};
