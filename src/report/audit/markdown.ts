/**
 * GitHub-flavoured Markdown, put together so that nothing of a project can break out of its place: a string is escaped
 * where it is put in, and only what these functions return goes in as it is.
 */

/** Markdown on one line, fit for a table cell. */
export interface Inline {
  readonly inline: string;
}

/** One or more whole lines. */
export interface Block {
  readonly block: string;
}

/** `` md`${name} in ${code(file)}` ``. */
export function md(parts: TemplateStringsArray, ...values: readonly (string | number | Inline)[]): Inline {
  return { inline: parts.map((part, index) => part + inlined(values[index] ?? '')).join('') };
}

function inlined(value: string | number | Inline): string {
  return typeof value === 'object' ? value.inline : escaped(String(value));
}

export const text = (plain: string): Inline => md`${plain}`;

const ADDRESS = /(https?:\/\/[^\s<>]*[^\s<>.,;:!?)'"])/;

/** A backslash within an address would become part of it, so addresses stand in `<…>`. */
function escaped(plain: string): string {
  const [first = '', ...rest] = folded(plain).split(ADDRESS);
  const marked = rest.map((part, index) => (index % 2 === 0 ? `<${part.replaceAll('|', '%7C')}>` : punctuated(part)));
  return [atStart(punctuated(first)), ...marked].join('');
}

const punctuated = (plain: string): string => plain.replace(/[\\`*_{}[\]<>#|~&$!]/g, '\\$&');

/** What would begin a list or underline a heading. */
const atStart = (plain: string): string =>
  plain.replace(/^ ?(?:[-+=]|\d+(?=[.)](?: |$)))/, (start) => startEscape(start));

const startEscape = (start: string): string => (/\d/.test(start) ? `${start}\\` : start.replace(/\S/, '\\$&'));

/** White space and control characters as one space each. */
const folded = (plain: string): string => plain.replace(/[\s\p{Cc}]+/gu, ' ');

/** A code span. One with `|` is written as HTML: a table would be cut at it, whatever stands before it. */
export function code(plain: string): Inline {
  const content = folded(plain).trim();
  if (content === '') return { inline: '' };
  if (content.includes('|')) return { inline: `<code>${content.replace(/[^\w ./:()-]/gu, entity)}</code>` };
  const fence = '`'.repeat(longestRun(content) + 1);
  const space = /^`|`$/.test(content) ? ' ' : '';
  return { inline: `${fence}${space}${content}${space}${fence}` };
}

const entity = (character: string): string => `&#${character.codePointAt(0) ?? 0};`;

const longestRun = (plain: string): number =>
  Math.max(0, ...(plain.match(/`+/g) ?? []).map((backticks) => backticks.length));

export const strong = (content: Inline): Inline => ({ inline: `**${content.inline}**` });

/** `address` is a path relative to the page, with a fragment or without. */
export function link(label: Inline, path: string, fragment = ''): Inline {
  const address = path.split('/').map(encodedPart).join('/');
  return { inline: `[${label.inline}](${address}${fragment})` };
}

const encodedPart = (part: string): string =>
  encodeURIComponent(part).replace(/[()!*']/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);

export const joined = (items: readonly Inline[], separator: string): Inline => ({
  inline: items.map(({ inline }) => inline).join(separator),
});

export const heading = (level: 1 | 2 | 3 | 4, content: Inline): Block => ({
  block: `${'#'.repeat(level)} ${content.inline}`,
});

export const paragraph = (content: Inline): Block => ({ block: content.inline });

export const bullets = (items: readonly Inline[]): Block => ({
  block: items.map(({ inline }) => `- ${inline}`).join('\n'),
});

export const numbered = (items: readonly Inline[]): Block => ({
  block: items.map(({ inline }, index) => `${index + 1}. ${inline}`).join('\n'),
});

/** Cells are not padded: a longer name in one row must not change the others. */
export function table(head: readonly string[], rows: readonly (readonly Inline[])[]): Block {
  const lines = [head.map(text), head.map(() => ({ inline: '---' })), ...rows];
  return { block: lines.map((cells) => `| ${joined(cells, ' | ').inline} |`).join('\n') };
}

export function fenced(content: string, language: string): Block {
  const fence = '`'.repeat(Math.max(3, longestRun(content) + 1));
  return { block: `${fence}${language}\n${content}\n${fence}` };
}

/** Folded until somebody opens it. The empty lines make what is inside Markdown again. */
export function details(summary: string, blocks: readonly Block[]): Block {
  const title = summary.replace(/[&<>]/g, entity);
  return {
    block: [`<details>\n<summary>${title}</summary>`, ...blocks.map(({ block }) => block), '</details>'].join('\n\n'),
  };
}

/** Blocks as a page that ends with a line break. */
export function page(blocks: readonly Block[]): string {
  return `${blocks.map(({ block }) => block).join('\n\n')}\n`;
}
