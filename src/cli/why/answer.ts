import { didYouMean } from '../../audit/did-you-mean.ts';
import type { Checked } from '../../model/problem.ts';
import type { FunctionRecord } from '../../summary/site.ts';
import { explainFunction } from './explain-function.ts';
import { explainQuietLine } from './explain-line.ts';
import { explainModule } from './explain-module.ts';
import { type Explanation, explainSite } from './explain-site.ts';
import { type Knowledge, knownFiles, verdictsIn } from './knowledge.ts';
import type { Target } from './target.ts';

type Answer = Checked<readonly Explanation[]>;

/** Explanations for everything the target may mean, or why there is no such thing. */
export function answer(target: Target, knowledge: Knowledge, lineCount: (file: string) => number): Answer {
  switch (target.kind) {
    case 'site':
      return aboutSite(target.id, knowledge);
    case 'line':
      return aboutLine(target, knowledge, lineCount(target.file));
    case 'module':
      return aboutModule(target.file, knowledge);
    case 'symbol':
      return aboutSymbol(target, knowledge);
  }
}

function aboutSite(id: string, knowledge: Knowledge): Answer {
  const { verdicts } = knowledge.judgement;
  const verdict = verdicts.find((candidate) => candidate.id === id);
  if (verdict !== undefined) return found([explainSite(verdict, knowledge)]);
  const ids = verdicts.map((candidate) => candidate.id);
  return nothing(`no site has the id ${id}${didYouMean(id, ids)}`, 'An id changes when its function or callee does.');
}

function aboutModule(file: string, knowledge: Knowledge): Answer {
  const files = knownFiles(knowledge);
  if (files.includes(file)) return found([explainModule(file, knowledge)]);
  return nothing(`no module ${file} in this project${didYouMean(file, files)}`, 'Write it relative to the document.');
}

function aboutLine({ file, line, column }: Target & { kind: 'line' }, knowledge: Knowledge, lines: number): Answer {
  if (!knownFiles(knowledge).includes(file)) return aboutModule(file, knowledge);
  if (lines > 0 && line > lines) return nothing(`${file} has no line ${line}: it ends at ${lines}`);
  const here = verdictsIn(file, knowledge).filter(({ site: { place } }) => place.line <= line && line <= place.endLine);
  const exact = here.filter(({ site: { place } }) => place.line === line && place.column === column);
  const meant = exact.length > 0 ? exact : here;
  if (meant.length > 0) return found(meant.map((verdict) => explainSite(verdict, knowledge)));
  return found(explainQuietLine(file, line, knowledge));
}

function aboutSymbol({ name, file }: Target & { kind: 'symbol' }, knowledge: Knowledge): Answer {
  const inFile = knowledge.analysis.functions.filter((record) => file === undefined || record.file === file);
  const records = namedLike(name, inFile);
  if (records.length > 0) return found(records.map((record) => explainFunction(record, knowledge)));
  const callee = file === undefined ? undefined : `${file}#${name}`;
  const behind = knowledge.judgement.verdicts.filter(({ site }) =>
    [site.call, ...site.reaches].some((call) => call === callee || (callee === undefined && call.endsWith(`#${name}`))),
  );
  if (behind.length > 0) return found(behind.map((verdict) => explainSite(verdict, knowledge)));
  const hint = didYouMean(name, [...new Set(inFile.map((record) => record.name))]);
  return nothing(`no function is called "${name}"${file === undefined ? '' : ` in ${file}`}${hint}`);
}

/** The full display name, or else its last part: `compact` means `Store.compact`. */
function namedLike(name: string, records: readonly FunctionRecord[]): readonly FunctionRecord[] {
  const exact = records.filter((record) => record.name === name);
  return exact.length > 0 ? exact : records.filter((record) => record.name.endsWith(`.${name}`));
}

function found(explanations: readonly Explanation[]): Answer {
  return { ok: true, value: explanations };
}

function nothing(message: string, suggestion?: string): Answer {
  return { ok: false, problems: [{ code: 'usage', message, ...(suggestion === undefined ? {} : { suggestion }) }] };
}
