import { resolve } from 'node:path';
import type { Look } from '../report/text-options.ts';
import { coloursOn, type Surface } from './colour.ts';
import { type Environment, readText } from './environment.ts';
import type { Location } from './location.ts';
import type { ColourWish } from './options.ts';

export function lookOn(surface: Surface, wish: ColourWish, location: Location, environment: Environment): Look {
  return {
    colours: coloursOn(surface, wish, environment),
    source: (file) => readText(environment.files, resolve(location.root, file)),
    prefix: location.prefix,
    commands: location.commands,
  };
}
