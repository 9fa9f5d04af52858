import { describe, expect, test } from 'vitest';
import { parseAudit } from '../../src/audit/parse.ts';
import { type InitialAudit, type ProposedWrapper, renderInitialAudit } from '../../src/audit/template.ts';
import { calleeIdFrom } from '../../src/model/ids.ts';
import { parsed } from './parsed.ts';

const initial: InitialAudit = {
  daemons: [
    { name: 'bot', entry: ['src/bot.ts', 'src/jobs/*.ts#run'] },
    { name: 'web', entry: ['src/web.ts'] },
  ],
  startup: ['src/plugins.ts#loadAll'],
  project: 'tsconfig.json',
  comments: ['Entries found in package.json (bin).', 'two\nlines'],
  wrappers: [],
  blocking: [],
};

const sure: ProposedWrapper = {
  callee: calleeIdFrom('src/to-thread.ts#toThread'),
  offThread: [0],
  because: 'its name goes to new Worker()',
  doubts: '',
  standing: 'certain',
};
const unsure: ProposedWrapper = {
  callee: calleeIdFrom('src/queue.ts#Queue.add'),
  offThread: [0, 2],
  because: 'its text goes to Worker.postMessage()',
  doubts: 'it is kept as task (line 58)',
  standing: 'guess',
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

  test('declares what is certainly a wrapper, and a guess in a comment', () => {
    const text = renderInitialAudit({ ...initial, wrappers: [sure, unsure] });
    expect(parsed(text).wrappers).toMatchObject([{ callee: sure.callee, offThread: [0] }]);
    expect(text).toContain(`
wrappers:
  # Of argument 0, its name goes to new Worker(). Nothing in the function runs it in this thread.
  - callee: src/to-thread.ts#toThread
    off-thread: [0]
  # Perhaps: of arguments 0 and 2, its text goes to Worker.postMessage(). But it is kept as task (line
  # 58). Look, and uncomment the row if it fits.
  # - callee: src/queue.ts#Queue.add
  #   off-thread: [0, 2]
`);
  });

  test('takes guesses alone as comments, ready to be uncommented', () => {
    const text = renderInitialAudit({ ...initial, wrappers: [unsure] });
    expect(parsed(text).wrappers).toEqual([]);
    const uncommented = text.replace(/^( *)# (wrappers:|- callee| {2}off-thread)/gm, '$1$2');
    expect(parsed(uncommented).wrappers).toMatchObject([{ callee: unsure.callee, offThread: [0, 2] }]);
  });

  test('declares heavy functions, with what makes one think so', () => {
    const callee = calleeIdFrom("src/it's.ts#build");
    const text = renderInitialAudit({ ...initial, blocking: [{ callee, why: 'it is handed to toThread()' }] });
    expect(parsed(text).blocking).toMatchObject([{ callee, why: 'it is handed to toThread()' }]);
  });

  test.each(['- odd: "name"', 'true', '1', '#x', '*all', 'two\nlines', 'with: colon', '[a]', "it's"])(
    'a daemon named %j comes back under its name',
    (name) => {
      const text = renderInitialAudit({ ...initial, daemons: [{ name, entry: [name] }] });
      expect(parsed(text).daemons.map((daemon) => [daemon.name, daemon.entry[0]?.value])).toEqual([[name, name]]);
    },
  );

  test('has an entry to fill in when none was found', () => {
    const text = renderInitialAudit({ ...initial, daemons: [], startup: [], project: undefined, comments: [] });
    expect(parseAudit(text, 'fence.audit.yaml').ok).toBe(true);
    expect(parsed(text).project).toBeUndefined();
  });
});
