/** A code block of a Markdown text. */
export interface CodeBlock {
  /** `sh`, `console`, `yaml`; empty where none is written. */
  readonly language: string;
  readonly text: string;
  /** Offsets of the text within the Markdown. */
  readonly start: number;
  readonly end: number;
}

export function codeBlocks(markdown: string): readonly CodeBlock[] {
  return [...markdown.matchAll(/^```(\w*)\n(.*?)^```$/gms)].map((match) => {
    const [, language = '', text = ''] = match;
    const start = match.index + '```\n'.length + language.length;
    return { language, text, start, end: start + text.length };
  });
}

/** A `console` block: the command after `$ `, and what it is said to print. */
export interface Session {
  readonly command: string;
  readonly output: string;
  readonly block: CodeBlock;
}

export function sessions(markdown: string): readonly Session[] {
  return codeBlocks(markdown)
    .filter(({ language }) => language === 'console')
    .map((block) => {
      const [first = '', ...rest] = block.text.split('\n');
      return { command: first.replace(/^\$ /, ''), output: rest.join('\n'), block };
    });
}

/** Times and ages differ from run to run. */
export function withoutTimes(output: string): string {
  return output.replace(/\b\d+\.\d s$/gm, '… s').replace(/oldest evidence \d+ days?/g, 'oldest evidence … days');
}

/** The clock of the tests stands still. */
export function withTypicalTime(output: string): string {
  return output.replace(/\b0\.0 s$/gm, '0.7 s');
}

export function withOutput(markdown: string, { command, block }: Session, output: string): string {
  return `${markdown.slice(0, block.start)}$ ${command}\n${output}${markdown.slice(block.end)}`;
}
