import { resolve } from 'node:path';
import type { Problem } from '../model/problem.ts';
import type { ReportDocument } from '../report/document.ts';
import { bugReport, problemReport } from '../report/failure.ts';
import { renderProblems } from '../report/failure-text.ts';
import { renderJson } from '../report/json.ts';
import { renderText } from '../report/text.ts';
import type { RunFacts, TextOptions } from '../report/text-options.ts';
import { messageOf, reportBug } from './bug.ts';
import { FILE, type Surface } from './colour.ts';
import type { Environment, ExitCode } from './environment.ts';
import type { Location } from './location.ts';
import { lookOn } from './look.ts';
import type { CheckOptions, ColourWish, ReporterTarget } from './options.ts';

/** What a delivery depends on besides the report. */
export interface Delivery {
  readonly options: CheckOptions;
  readonly location: Location;
  readonly environment: Environment;
}

/** Hands a judged report to every reporter that was asked for. */
export function deliver(report: ReportDocument, run: RunFacts, delivery: Delivery): ExitCode {
  return sendAll(delivery, report, ({ name }, surface) => {
    switch (name) {
      case 'json':
        return renderJson(report);
      case 'text':
        return renderText(report, textOptions(run, surface, delivery));
    }
  });
}

/** Nothing was judged: the text goes to stderr, and a machine gets its document all the same. */
export function deliverProblems(problems: readonly Problem[], delivery: Delivery): ExitCode {
  const { options, location, environment } = delivery;
  const report = problemReport(environment.version, problems);
  const textOn = (surface: Surface) => renderProblems(report, lookOn(surface, options.color, location, environment));
  sayProblems(problems, options.color, location, environment);
  return sendAll(delivery, report, ({ name, file }, surface) => {
    switch (name) {
      case 'json':
        return renderJson(report);
      case 'text':
        return file === undefined ? '' : textOn(surface);
    }
  });
}

/** Nothing was judged, for people. */
export function sayProblems(
  problems: readonly Problem[],
  wish: ColourWish,
  location: Location,
  environment: Environment,
  outcome = 'nothing was judged',
): ExitCode {
  const report = problemReport(environment.version, problems);
  environment.stderr.write(renderProblems(report, lookOn(environment.stderr, wish, location, environment), outcome));
  return 2;
}

/** A throw: the stack goes to stderr, and a machine gets a document that holds the message. */
export function deliverBug(thrown: unknown, delivery: Delivery): ExitCode {
  const report = bugReport(delivery.environment.version, messageOf(thrown));
  sendAll(delivery, report, ({ name }) => (name === 'json' ? renderJson(report) : ''));
  return reportBug(thrown, delivery.environment);
}

type Render = (target: ReporterTarget, surface: Surface) => string;

function sendAll({ options, location, environment }: Delivery, report: ReportDocument, render: Render): ExitCode {
  const failures = options.reporters.flatMap((target) => {
    if (target.file === undefined) {
      environment.stdout.write(render(target, environment.stdout));
      return [];
    }
    const failure = environment.files.write(resolve(location.cwd, target.file), render(target, FILE));
    return failure === undefined ? [] : [`cannot write ${target.file}: ${failure}`];
  });
  for (const failure of failures) environment.stderr.write(`fence: ${failure}\n`);
  return failures.length > 0 ? 2 : report.exitCode;
}

function textOptions(run: RunFacts, surface: Surface, { options, location, environment }: Delivery): TextOptions {
  return {
    ...lookOn(surface, options.color, location, environment),
    detail: options.quiet ? 'quiet' : 'full',
    showAllowed: options.showAllowed,
    maxFindings: options.maxFindings,
    run,
  };
}
