import pc from 'picocolors';

/** The colours a rendering uses, by meaning. With colours off each is the identity. */
export interface Colours {
  readonly place: (text: string) => string;
  readonly error: (text: string) => string;
  readonly warning: (text: string) => string;
  readonly good: (text: string) => string;
  readonly faint: (text: string) => string;
  readonly strong: (text: string) => string;
}

export function coloursFor(use: 'colour' | 'plain'): Colours {
  const { cyan, red, yellow, green, dim, bold } = pc.createColors(use === 'colour');
  return { place: cyan, error: red, warning: yellow, good: green, faint: dim, strong: bold };
}
