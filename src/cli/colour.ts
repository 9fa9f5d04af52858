import { type Colours, coloursFor } from '../report/colours.ts';
import type { Environment } from './environment.ts';
import type { ColourWish } from './options.ts';

/** Something that is written to: a stream, or a file, which is nobody's terminal. */
export interface Surface {
  readonly isTTY: boolean;
}

export const FILE: Surface = { isTTY: false };

/** The flag decides, then `NO_COLOR`, `FORCE_COLOR` and `TERM=dumb`, then whether somebody watches. */
export function coloursOn(surface: Surface, wish: ColourWish, { env }: Pick<Environment, 'env'>): Colours {
  return coloursFor(wantsColour(surface, wish, env) ? 'colour' : 'plain');
}

function wantsColour(surface: Surface, wish: ColourWish, env: Environment['env']): boolean {
  if (wish !== 'auto') return wish === 'always';
  const { NO_COLOR: no = '', FORCE_COLOR: force, TERM: terminal } = env;
  if (no !== '') return false;
  if (force !== undefined) return force !== '0' && force !== 'false';
  return surface.isTTY && terminal !== 'dumb';
}
