import type { Problem } from '../../protocol/finding.ts';
import type { CheckResult } from '../check-result.ts';
import { displayPath } from '../paths.ts';
import { regionOf } from './regions.ts';

/** Problems in files without a kept text are told without line and column. */
type ProblemContext = Pick<CheckResult, 'cwd' | 'sources'>;

/** A problem in one line: where it is as far as that is known, and what it is. Says the path once. */
export function problemLine(problem: Problem, result: ProblemContext): string {
  const { file } = problem;
  if (file === undefined) return problem.message;
  const message = problemMessage(problem, result);
  return message.startsWith(displayPath(file, result.cwd)) ? message : `${problemPlace(file, problem.span, result)}: ${message}`;
}

/** The message with paths as a person in the working directory writes them. */
export function problemMessage({ message, file }: Problem, { cwd }: ProblemContext): string {
  return file === undefined ? message : message.replaceAll(file, displayPath(file, cwd));
}

function problemPlace(file: string, span: Problem['span'], result: ProblemContext): string {
  if (span === undefined || !result.sources.has(file)) return displayPath(file, result.cwd);
  const { start } = regionOf({ file, ...span }, result);
  return `${displayPath(file, result.cwd)}:${start.line}:${start.column}`;
}
