import { didYouMean } from '../../audit/did-you-mean.ts';
import type { Checked } from '../../model/problem.ts';
import type { FunctionRecord } from '../../summary/site.ts';
import { explainFunction } from './explain-function.ts';
import { explainQuietLine } from './explain-line.ts';
import { explainModule } from './explain-module.ts';
import { type Explanation, explainSite } from './explain-site.ts';
import { isLoaded, type Knowledge, knownFiles, verdictsIn } from './knowledge.ts';
import { isModulePath, type Target } from './target.ts';

type Answer = Checked<readonly Explanation[]>;
type LineCount = (file: string) => number | undefined;

/**
 * Explanations for everything the target may mean, or why there is no such thing.
 *
 * @param lineCount how many lines a file has; undefined when there is no such file.
 */
export function answer(target: Target, knowledge: Knowledge, lineCount: LineCount): Answer {
  switch (target.kind) {
    case 'site':
      return aboutSite(target.id, knowledge);
    case 'line':
      return aboutLine(target, knowledge, lineCount);
    case 'module':
      return aboutModule(target.file, knowledge, lineCount);
    case 'symbol':
      return aboutSymbol(target, knowledge, lineCount);
  }
}

function aboutSite(id: string, knowledge: Knowledge): Answer {
  const { verdicts } = knowledge.judgement;
  const verdict = verdicts.find((candidate) => candidate.id === id);
  if (verdict !== undefined) return found([explainSite(verdict, knowledge)]);
  const ids = verdicts.map((candidate) => candidate.id);
  return nothing(`no site has the id ${id}${didYouMean(id, ids)}`, 'An id changes when its function or callee does.');
}

function aboutModule(file: string, knowledge: Knowledge, lineCount: LineCount): Answer {
  const lines = lineCount(file);
  return lines === undefined ? noFile(file, knowledge) : found([explainModule(file, knowledge)]);
}

function noFile(file: string, knowledge: Knowledge): Answer {
  const shown = (path: string): string => `${knowledge.prefix}${path}`;
  const hint = didYouMean(shown(file), knownFiles(knowledge).map(shown));
  return nothing(`there is no file ${shown(file)}${hint}`, 'Write its path from where you are.');
}

function aboutLine({ file, line, column }: Target & { kind: 'line' }, knowledge: Knowledge, lineCount: LineCount) {
  const lines = lineCount(file);
  if (lines === undefined) return noFile(file, knowledge);
  if (!isModulePath(file)) return nothing(`${file} is no module: fence reads JavaScript and TypeScript`);
  if (line > lines) return nothing(`${file} has no line ${line}: it ends at ${lines}`);
  const here = verdictsIn(file, knowledge).filter(({ site: { place } }) => place.line <= line && line <= place.endLine);
  const exact = here.filter(({ site: { place } }) => place.line === line && place.column === column);
  const meant = exact.length > 0 ? exact : here;
  if (meant.length > 0) return found(meant.map((verdict) => explainSite(verdict, knowledge)));
  return found(explainQuietLine(file, line, knowledge));
}

function aboutSymbol({ name, file }: Target & { kind: 'symbol' }, knowledge: Knowledge, lineCount: LineCount): Answer {
  const inFile = knowledge.analysis.functions.filter((record) => file === undefined || record.file === file);
  const records = namedLike(name, inFile);
  if (records.length > 0) return found(records.map((record) => explainFunction(record, knowledge)));
  const callee = file === undefined ? undefined : `${file}#${name}`;
  const behind = knowledge.judgement.verdicts.filter(({ site }) =>
    [site.call, ...site.reaches].some((call) => call === callee || (callee === undefined && call.endsWith(`#${name}`))),
  );
  if (behind.length > 0) return found(behind.map((verdict) => explainSite(verdict, knowledge)));
  if (file !== undefined && isModulePath(file) && !isLoaded(file, knowledge))
    return aboutModule(file, knowledge, lineCount);
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
