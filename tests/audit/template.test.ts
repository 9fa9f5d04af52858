import { describe, expect, test } from 'vitest';
import { parseAudit } from '../../src/audit/parse.ts';
import { type InitialAudit, renderInitialAudit } from '../../src/audit/template.ts';
import { parsed } from './parsed.ts';

const initial: InitialAudit = {
  daemons: [
    { name: 'bot', entry: ['src/bot.ts', 'src/jobs/*.ts#run'] },
    { name: 'web', entry: ['src/web.ts'] },
  ],
  startup: ['src/plugins.ts#loadAll'],
  project: 'tsconfig.json',
  comments: ['Entries found in package.json (bin).', 'two\nlines'],
};

describe('the document that init writes', () => {
  test('is accepted as it stands and means what was asked for', () => {
    const audit = parsed(renderInitialAudit(initial));
    expect(audit.daemons.map(({ name, entry }) => [name, ...entry.map(({ value }) => value)])).toEqual([
      ['bot', 'src/bot.ts', 'src/jobs/*.ts#run'],
      ['web', 'src/web.ts'],
    ]);
    expect(audit.startup.map(({ value }) => value)).toEqual(['src/plugins.ts#loadAll']);
    expect(audit.project?.value).toBe('tsconfig.json');
  });

  test('begins with the line that gives editors the schema', () => {
    const [first] = renderInitialAudit(initial).split('\n');
    expect(first).toBe('# yaml-language-server: $schema=./node_modules/loop-fence/audit-schema/audit.schema.json');
  });

  test('is accepted with every example in it uncommented', () => {
    const text = renderInitialAudit({ ...initial, startup: [] });
    const examples = text.replace(/^# ((?:startup|wrappers|blocking|sites):|[ ]{2,}(?:-|\w[\w-]*:).*)$/gm, '$1');
    const audit = parsed(examples);
    expect(audit.startup).toHaveLength(1);
    expect(audit.wrappers).toHaveLength(1);
    expect(audit.blocking).toHaveLength(1);
    expect(audit.rows).toHaveLength(1);
  });

  test.each(['- odd: "name"', 'true', '1', '#x', '*all', 'two\nlines', 'with: colon', '[a]', "it's"])(
    'a daemon named %j comes back under its name',
    (name) => {
      const text = renderInitialAudit({ ...initial, daemons: [{ name, entry: [name] }] });
      expect(parsed(text).daemons.map((daemon) => [daemon.name, daemon.entry[0]?.value])).toEqual([[name, name]]);
    },
  );

  test('has an entry to fill in when none was found', () => {
    const text = renderInitialAudit({ daemons: [], startup: [], project: undefined, comments: [] });
    expect(parseAudit(text, 'fence.audit.yaml').ok).toBe(true);
    expect(parsed(text).project).toBeUndefined();
  });
});
