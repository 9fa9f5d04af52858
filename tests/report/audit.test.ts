import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, test } from 'vitest';
import type { Verdict } from '../../src/classify/verdict.ts';
import { moduleId } from '../../src/model/ids.ts';
import { code, link, md, page, table, text } from '../../src/report/audit/markdown.ts';
import { renderAudit } from '../../src/report/audit/render-audit.ts';
import { document, fullPage, pageOf, row } from './audit-sample.ts';
import { at, loginFinding, loginSite, loginVerdict } from './sample.ts';

/** What GitHub makes of a text: nodes by type, in order. */
interface Node {
  readonly type: string;
  readonly value?: string;
  readonly url?: string;
  readonly children?: readonly Node[];
}

function read(markdown: string): readonly Node[] {
  const flat = (node: Node): readonly Node[] => [node, ...(node.children ?? []).flatMap(flat)];
  return flat(fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }));
}

const words = (nodes: readonly Node[]): string => nodes.map(({ value }) => value ?? '').join('');

const HOSTILE = [
  'a_b_c',
  '*bold*',
  '<img src=x onerror=alert(1)>',
  '`tick`',
  '``',
  'pipe | pipe',
  'slash \\| pipe',
  '[label](evil.example)',
  '![image](x)',
  '# heading',
  '- item',
  '1. item',
  '1.5 ms',
  '&lt;entity&gt;',
  '~~gone~~',
  '$math$',
  'a\nb',
  '</details>',
];

describe('nothing of a project breaks out of its place', () => {
  test.each(HOSTILE)('text: %s', (hostile) => {
    const nodes = read(page([{ block: text(hostile).inline }]));
    expect(nodes.map(({ type }) => type)).toEqual(['root', 'paragraph', 'text']);
    expect(words(nodes)).toBe(hostile.replace('\n', ' '));
  });

  test.each(HOSTILE)('code in a table: %s', (hostile) => {
    const nodes = read(page([table(['head'], [[md`${code(hostile)} and ${hostile}`], [md`second`]])]));
    const cells = nodes.filter(({ type }) => type === 'tableCell');
    expect(cells).toHaveLength(3);
    const inline = new Set(nodes.map(({ type }) => type));
    for (const type of ['emphasis', 'strong', 'delete', 'link', 'image']) expect(inline).not.toContain(type);
    const plain = hostile.replace('\n', ' ');
    const shown = words(read(page([{ block: '' }])).concat(cells[1]?.children?.flatMap(leaves) ?? []));
    expect(shown.replace(/<\/?code>/g, '')).toBe(`${plain} and ${plain}`);
  });

  test.each(['src/a b.ts', 'src/(x)/[id].ts', 'src/a|b.ts', 'src/#1?.ts', 'src/ü&<b>.ts'])('path: %s', (path) => {
    const nodes = read(page([table(['head'], [[link(code(path), path, '#L3')]])]));
    const [found, ...others] = nodes.filter(({ type }) => type === 'link');
    expect(others).toEqual([]);
    expect(decodeURIComponent(found?.url?.replace(/#L3$/, '') ?? '')).toBe(path);
  });

  test('an address keeps its underscores', () => {
    const nodes = read(page([{ block: md`see ${'https://tracker.example/a_b_c?x=1|2, and more'}`.inline }]));
    expect(nodes.filter(({ type }) => type === 'link').map(({ url }) => url)).toEqual([
      'https://tracker.example/a_b_c?x=1%7C2',
    ]);
    expect(words(nodes)).toContain(', and more');
  });
});

function leaves(node: Node): readonly Node[] {
  return node.children === undefined ? [node] : node.children.flatMap(leaves);
}

describe('the page', () => {
  test('holds a call of every standing, what is wrong with it and what proves it', async () => {
    await expect(renderAudit(fullPage)).toMatchFileSnapshot('golden/audit.md');
  });

  test('has tables with as many cells in each row, and no HTML but folds and code', () => {
    const nodes = read(renderAudit(fullPage));
    const tables = nodes.filter(({ type }) => type === 'table');
    expect(tables.length).toBeGreaterThan(5);
    for (const { children = [] } of tables) {
      expect(new Set(children.map((line) => line.children?.length)).size).toBe(1);
    }
    const html = nodes.filter(({ type }) => type === 'html').map(({ value }) => value?.trim());
    expect(html.filter((tag) => !/^(<details>|<\/details>|<\/?code>)/.test(tag ?? ''))).toEqual([]);
  });

  test('leads to its files from where it stands', () => {
    const nodes = read(renderAudit({ ...fullPage, toRoot: '../' }));
    const urls = nodes.flatMap(({ type, url }) => (type === 'link' && url !== undefined ? [url] : []));
    expect(urls.filter((url) => !url.startsWith('../') && !url.startsWith('https://tracker'))).toEqual([]);
  });

  test('says that nothing is left to do where nothing is', () => {
    const empty = pageOf([], [], { document: { ...document, rows: [], blocking: [], wrappers: [] } });
    const markdown = renderAudit(empty);
    expect(markdown).toContain('**✔ no violations in 1 daemon** · 0 sites');
    expect(markdown).toContain('Nothing is left to do.');
    expect(markdown).toContain('The document holds no measurement.');
    expect(markdown).not.toContain('✖');
  });

  test.each([
    'bare-call',
    'unwrapped',
    'overdue',
    'no-evidence',
    'over-threshold',
    'evidence-old',
    'evidence-changed',
  ] as const)('does not say that a row allows each call where %s says no', (rule) => {
    const markdown = renderAudit(pageOf([loginVerdict], [{ ...loginFinding, rule }]));
    expect(markdown).toContain(`| ✖ | No call holds the event loop unless a row allows it | 1 × \`${rule}\` |`);
  });

  test('counts what is tolerated apart from violations', () => {
    const known = { ...loginVerdict, row: 2 };
    expect(renderAudit(pageOf([known], []))).toContain(
      '| ✔ | No call holds the event loop unless a row allows it | 0 violations, 1 tolerated |',
    );
  });

  test('names the categories that are not looked for', () => {
    const catalogue = { enable: [], disable: ['lock', 'sync-shim'] } as const;
    const markdown = renderAudit(pageOf([], [], { document: { ...document, catalogue } }));
    expect(markdown).toContain('| Locks and sleep (not looked for) |');
    expect(markdown).toContain('Not looked for: Locks and sleep and Module loading.');
    expect(markdown).toContain('Not counted as blocking here: `lock`, `sync-shim`, `module-load`');
  });
});

describe('long lists', () => {
  const many = Array.from({ length: 40 }, (_, index): Verdict => {
    const place = at('src/many.ts', index + 1, 1);
    return { ...loginVerdict, id: `S-many${index}`, site: { ...loginSite, place, in: `handler${index}` } };
  });
  const findings = many.map((verdict) => ({ ...loginFinding, verdict, place: verdict.site.place }));

  test('fold, and lose nothing', () => {
    const markdown = renderAudit(pageOf(many, findings));
    expect(markdown).toContain('<summary>30 more violations</summary>');
    for (const { id } of many) expect(markdown).toContain(`\`${id}\``);
    expect(markdown.match(/^<details>$/gm)).toHaveLength(markdown.match(/^<\/details>$/gm)?.length ?? 0);
  });

  test('of thousands make a page that GitHub still shows, and say where the rest is', () => {
    const thousands = Array.from({ length: 3000 }, (_, index): Verdict => {
      const place = at(`src/a/folder/of/some/depth/many${index}.ts`, index + 1, 1);
      return { ...loginVerdict, id: `S-more${index}`, site: { ...loginSite, place, in: `handler${index}` } };
    });
    const all = thousands.map((verdict) => ({ ...loginFinding, verdict, place: verdict.site.place }));
    const startup = thousands.map(
      (verdict, index): Verdict => ({ ...verdict, id: `S-start${index}`, class: 'startup' }),
    );
    const markdown = renderAudit(pageOf([...thousands, ...startup], all));
    expect(markdown.length).toBeLessThan(512 * 1024);
    expect(markdown).toContain('<summary>50 more violations</summary>');
    expect(markdown).toContain('<summary>2,940 more in short</summary>');
    expect(markdown).toContain('… and 2,640 more; `fence check --show-allowed --max-findings 9999` lists them.');
    expect(markdown).toContain(
      '… and 2,700 more; `fence check --json --include-startup --include-unreached` lists them.',
    );
    expect(markdown).toContain('- 3,000 calls of `node:child_process execFileSync`');
  });

  test('are one recommendation where they come down to one call', () => {
    const [, advice = ''] = renderAudit(pageOf(many, findings)).split('## Recommendations\n');
    expect(advice).toContain(
      '- 40 calls of `node:child_process execFileSync` at [`src/totp.ts:33`](src/totp.ts#L33) (`fence why ',
    );
  });
});

describe('an excerpt', () => {
  const excerptOf = (source: string | undefined, line: number, text = 'verifyCode(msg.text)') => {
    const site = { ...loginSite, place: at('src/a.mts', line, 1), text, loaded: [moduleId('src/a.mts')] };
    const markdown = renderAudit(
      pageOf([{ ...loginVerdict, site }], [], { source: () => source, document: { ...document, rows: [row()] } }),
    );
    return /^(`{3,})ts\n[\s\S]*?\n\1$/m.exec(markdown)?.[0];
  };

  test('shows the line above, moved to the left, whatever the line ends', () => {
    expect(excerptOf('\t\tif (x) {\r\n\t\t\tverify();  \r\n\t\t}\r\n', 2)).toBe('```ts\nif (x) {\n\tverify();\n```');
  });

  test('does not end at backticks in the source', () => {
    expect(excerptOf('f(`\n```\n`);', 2)).toBe('````ts\nf(`\n```\n````');
  });

  test('is the call itself where the source is generated or gone', () => {
    expect(excerptOf(`x;\n${'y'.repeat(500)}`, 2)).toBe('```ts\nverifyCode(msg.text)\n```');
    expect(excerptOf(undefined, 2)).toBe('```ts\nverifyCode(msg.text)\n```');
  });
});
