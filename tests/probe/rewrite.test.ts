import { describe, expect, test } from 'vitest';
import { instrumented, planFor, run, siteAt } from './planned.ts';

/** A rewritten text does what the text did, and the clock runs exactly while the planned call does. */

interface Form {
  readonly name: string;
  readonly text: string;
  readonly calls: readonly string[];
  /** What is seen of it: calls as they begin and end between what the text itself says. */
  readonly log: readonly string[];
}

const FORMS: readonly Form[] = [
  {
    name: 'a function',
    text: "function f(x) { log('f'); return x + 1; } f(1);",
    calls: ['f(1)'],
    log: ['in 0', 'f', 'out'],
  },
  {
    name: 'arguments come before the clock starts',
    text: "const f = () => log('f'); f(log('a'), log('b'));",
    calls: ["f(log('a'), log('b'))"],
    log: ['a', 'b', 'in 0', 'f', 'out'],
  },
  {
    name: 'the callee comes before the arguments',
    text: "const o = { get f() { log('get'); return () => log('f'); } }; o.f(log('a'));",
    calls: ["o.f(log('a'))"],
    log: ['get', 'a', 'in 0', 'f', 'out'],
  },
  {
    name: 'a method keeps its receiver',
    text: "class A { #x = 'x'; m() { return log(this.#x); } } const a = new A(); a.m();",
    calls: ['a.m()'],
    log: ['in 0', 'x', 'out'],
  },
  {
    name: 'the object is evaluated once',
    text: "const o = { m() { return log('m'); } }; const get = () => (log('get'), o); get().m();",
    calls: ['get().m()'],
    log: ['get', 'in 0', 'm', 'out'],
  },
  {
    name: 'a method by a computed name, object before key before argument',
    text: "const o = { m: () => log('m') }; (log('o'), o)[(log('k'), 'm')](log('a'));",
    calls: ["(log('o'), o)[(log('k'), 'm')](log('a'))"],
    log: ['o', 'k', 'a', 'in 0', 'm', 'out'],
  },
  {
    name: 'a private method',
    text: "class A { #m() { return log('m'); } run() { return this.#m(); } } new A().run();",
    calls: ['this.#m()'],
    log: ['in 0', 'm', 'out'],
  },
  {
    name: 'a chain over several lines',
    text: "const o = { a() { log('a'); return this; }, b() { return log('b'); } };\no.\n  a()\n  .b();",
    calls: ['o.\n  a()', 'o.\n  a()\n  .b()'],
    log: ['in 0', 'a', 'out', 'in 1', 'b', 'out'],
  },
  {
    name: 'calls as arguments of calls',
    text: "const f = (x) => log('f' + x); f(f(f(1)));",
    calls: ['f(1)', 'f(f(1))', 'f(f(f(1)))'],
    log: ['in 0', 'f1', 'out', 'in 1', 'ff1', 'out', 'in 2', 'fff1', 'out'],
  },
  {
    name: 'a call of what a call gives',
    text: "const f = () => { log('f'); return () => log('g'); }; f()();",
    calls: ['f()', 'f()()'],
    log: ['in 0', 'f', 'out', 'in 1', 'g', 'out'],
  },
  {
    name: 'new',
    text: "class A { constructor(x) { log(new.target.name + x); } } const a = new A(log('a')); a instanceof A;",
    calls: ["new A(log('a'))"],
    log: ['a', 'in 0', 'Aa', 'out'],
  },
  {
    name: 'new without arguments, of a member, in brackets',
    text: "const o = { A: class { constructor() { log('A'); } } }; new o.A; new (o.A)(); 1;",
    calls: ['new o.A', 'new (o.A)()'],
    log: ['in 0', 'A', 'out', 'in 1', 'A', 'out'],
  },
  {
    name: 'a tagged template',
    text: `const t = (parts, x) => log(parts.raw[0] + x); const o = { t }; t\`a\${1}\`; o.t\`b\${2}\`;`,
    calls: [`t\`a\${1}\``, `o.t\`b\${2}\``],
    log: ['in 0', 'a1', 'out', 'in 1', 'b2', 'out'],
  },
  {
    name: 'optional calls',
    text: "const o = { m: () => log('m') }; const n = undefined; [o?.m(), o.m?.(), o?.m?.(), n?.m(log('never')), o.n?.(log('never'))].length;",
    calls: ['o?.m()', 'o.m?.()', 'o?.m?.()', "n?.m(log('never'))", "o.n?.(log('never'))"],
    log: ['in 0', 'm', 'out', 'in 1', 'm', 'out', 'in 2', 'm', 'out'],
  },
  {
    name: 'an optional call ends the chain',
    text: "const n = undefined; n?.m(1).then(log('never')).x;",
    calls: ['n?.m(1)'],
    log: [],
  },
  {
    name: 'a missing method behind an optional object still fails, after its arguments',
    text: "const o = {}; o?.m(log('a'));",
    calls: ["o?.m(log('a'))"],
    log: ['a'],
  },
  {
    name: 'what is no function fails, after its arguments',
    text: "const o = { m: 1 }; o.m(log('a'));",
    calls: ["o.m(log('a'))"],
    log: ['a'],
  },
  {
    name: 'super',
    text: "class A { m() { return log('m' + this.x); } } class B extends A { x = 1; n() { return super.m(); } } new B().n();",
    calls: ['super.m()'],
    log: ['in 0', 'm1', 'out'],
  },
  {
    name: 'this in an arrow function within super',
    text: "class A { m() { return log('m' + this.x); } } class B extends A { x = 2; n() { return [1].map(() => super.m()); } } new B().n().length;",
    calls: ['super.m()'],
    log: ['in 0', 'm2', 'out'],
  },
  {
    name: 'await among the arguments',
    text: "const f = (x) => log('f' + x); (async () => f(await Promise.resolve(1), log('b')))();",
    calls: ["f(await Promise.resolve(1), log('b'))"],
    log: ['b', 'in 0', 'f1', 'out'],
  },
  {
    name: 'await before the call',
    text: "const o = { m: () => log('m') }; (async () => (await Promise.resolve(o)).m())();",
    calls: ['(await Promise.resolve(o)).m()'],
    log: ['in 0', 'm', 'out'],
  },
  {
    name: 'yield among the arguments and as the object',
    text: "const f = (x) => log('f' + x); function* g() { f(yield 1); (yield 2).m(); } const i = g(); i.next(); i.next(1); i.next({ m: () => log('m') }); 1;",
    calls: ['f(yield 1)', '(yield 2).m()'],
    log: ['in 0', 'f1', 'out', 'in 1', 'm', 'out'],
  },
  {
    name: 'keywords without a space after them',
    text: "const f = (x) => log('f' + x); const g = () => { return(0,f)(1) }; g(); typeof(0,f)(2);",
    calls: ['(0,f)(1)', '(0,f)(2)'],
    log: ['in 0', 'f1', 'out', 'in 1', 'f2', 'out'],
  },
  {
    name: 'what is thrown passes through, and the clock stops',
    text: "const f = () => { throw new RangeError('f'); }; try { f(); } catch (error) { log(error.name); }",
    calls: ['f()'],
    log: ['in 0', 'out', 'RangeError'],
  },
  {
    name: 'spread',
    text: 'const f = (...x) => log(x.join()); f(...[1, 2], 3);',
    calls: ['f(...[1, 2], 3)'],
    log: ['in 0', '1,2,3', 'out'],
  },
  {
    name: 'a function that is called where it is written',
    text: "(function () { log('f'); })(); (() => log('g'))();",
    calls: ["(function () { log('f'); })()", "(() => log('g'))()"],
    log: ['in 0', 'f', 'out', 'in 1', 'g', 'out'],
  },
  {
    name: 'a default value and a field',
    text: "const f = () => log('f'); function g(x = f()) { return x; } class A { y = f(); } g(); new A().y;",
    calls: ['f()'],
    log: ['in 0', 'f', 'out', 'f'],
  },
  {
    name: 'a function handed to somebody who calls it at once',
    text: 'const f = (x) => x > 1; const o = { g: (x) => x < 3 }; [1, 2, 3].filter(f).filter(o.g).length;',
    calls: ['f', 'o.g'],
    log: ['in 0', 'out', 'in 0', 'out', 'in 0', 'out', 'in 1', 'out', 'in 1', 'out'],
  },
];

describe('a rewritten call', () => {
  test.each(FORMS)('$name', async ({ text, calls, log }) => {
    const plan = planFor(text, calls);
    const sites = plan.sites.map((site) => (site.form === 'value' ? handedOver(text, site.text, site.id) : site));
    const done = instrumented(text, { ...plan, sites });
    const [before, after, bare] = await Promise.all([run(text), run(done.text), run(done.text, 'without probe')]);
    expect([...done.timed].sort()).toEqual(calls.map((_, index) => index));
    expect(after.value).toEqual(before.value);
    expect(after.log).toEqual(log);
    expect({ ...bare, log: spokenBy(bare.log) }).toEqual({ value: before.value, log: spokenBy(before.log) });
    expect(spokenBy(after.log)).toEqual(spokenBy(before.log));
    expect(linesBefore(done.text)).toBe(linesBefore(text));
  });
});

/** The place of a value is where it is handed over, not where its name stands first. */
function handedOver(text: string, name: string, id: string) {
  const [before = ''] = text.split(`filter(${name}`);
  return siteAt(' '.repeat(before.length + 'filter('.length) + name, name, id);
}

const spokenBy = (log: readonly string[]): readonly string[] => log.filter((line) => !/^(in \d+|out)$/.test(line));

/** Lines up to what is declared at the end. */
const linesBefore = (text: string): number => (text.split('\nfunction __fenceProbe')[0] ?? '').split('\n').length;

describe('what is left alone', () => {
  test.each([
    ['super()', 'class A {} class B extends A { constructor() { super(); } } new B();', 'super()'],
    ['eval', "const x = 1; eval('x');", "eval('x')"],
    ['a method within a longer optional chain', 'const o = { a: { m: () => 1 } }; o?.a.m();', 'o?.a.m()'],
    ['a member in brackets behind an optional object', 'const o = { m: () => 1 }; (o?.m)();', '(o?.m)()'],
  ])('%s', async (_name, text, call) => {
    const done = instrumented(text, planFor(text, [call]));
    expect({ timed: done.timed, untimed: done.untimed }).toEqual({ timed: [], untimed: [0] });
    expect((await run(done.text)).value).toEqual((await run(text)).value);
  });

  test('a call that is elsewhere', () => {
    const text = 'const f = () => 1; f();';
    const plan = planFor(text, ['f()']);
    const moved = { ...plan, sites: plan.sites.map((site) => ({ ...site, line: 9, endLine: 9 })) };
    expect(instrumented(text, moved)).toMatchObject({ timed: [], untimed: [0] });
  });
});

describe('an accessor', () => {
  const text = "class A { get x() { log('x'); return 1; } y = 2; m() { return this.x + this.y; } } new A().m();";
  const getter = (call: string, id: string) => siteAt(text, call, id, { form: 'getter' });

  test('is timed where it is read; a plain property is not', async () => {
    const plan = { ...planFor(text, []), sites: [getter('this.x', 'S-0'), getter('this.y', 'S-1')] };
    expect(await run(instrumented(text, plan).text)).toEqual({ value: 3, log: ['in 0', 'x', 'out'] });
  });

  test('is not timed where it is written', () => {
    const written = 'class A { set x(v) {} m() { this.x = 1; } } new A().m();';
    const plan = { ...planFor(written, []), sites: [siteAt(written, 'this.x', 'S-0', { form: 'getter' })] };
    expect(instrumented(written, plan)).toMatchObject({ timed: [], untimed: [0] });
  });
});

describe('an entry', () => {
  const entries = ['src/app.js'];

  test('has started when it has run', async () => {
    const text = "const f = () => log('f'); f();";
    const done = instrumented(text, planFor(text, ['f()'], { entries }), 'commonjs');
    expect((await run(done.text)).log).toEqual(['in 0', 'f', 'out', 'started']);
  });

  test('that a test runner has made a script of keeps its value, and begins nothing', async () => {
    const text = "({ run() { const f = () => log('f'); f(); } })";
    const done = instrumented(text, planFor(text, ['f()'], { entries }), 'script');
    expect((await run(done.text)).value).toHaveProperty('run');
    expect(done.text).not.toContain(';__fenceStarted();');
  });

  test('has started when it waits', () => {
    const text = "import 'node:fs';\nconst f = async () => { await 1; };\nf();\nawait f();\nf();";
    const done = instrumented(text, planFor(text, [], { entries }), 'module');
    expect(done.text).toContain('f();;__fenceStarted();\nawait f();');
  });
});
