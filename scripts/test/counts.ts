import { existsSync, readFileSync } from 'node:fs';
import type { Step } from './steps.ts';

/** Tests of one step. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
}

/** What a runner of this project writes for `counts: 'own'`. */
export type OwnResult = Counts;

/**
 * Counts of a step that ended with `exitCode`. A runner that crashed, that wrote no result, that ran no test, or that
 * failed for a reason none of its tests shows, counts as one failure.
 */
export function countTests(step: Step, exitCode: number, resultFile: string): Counts {
  if (step.counts === 'exit code') return exitCode === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  const counts = readCounts(step.counts, resultFile);
  const isTrusted = counts.failed > 0 || (exitCode === 0 && counts.passed > 0);
  return isTrusted ? counts : { passed: counts.passed, failed: 1 };
}

/** No tests where there is no result, or one that was cut off: both mean that the runner broke down. */
function readCounts(kind: 'vitest' | 'own', resultFile: string): Counts {
  const result = existsSync(resultFile) ? parseJson(readFileSync(resultFile, 'utf8')) : undefined;
  if (result === undefined) return { passed: 0, failed: 0 };
  return kind === 'own' ? (result as OwnResult) : fromVitest(result as VitestResult);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The part read of vitest's JSON report. */
interface VitestResult {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly { readonly status: string }[] }[];
}

/** Skipped tests count as failed: this project has none. A file that failed outside its tests counts as one failure. */
function fromVitest(result: VitestResult): Counts {
  const brokenFiles = result.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed'),
  );
  return {
    passed: result.numPassedTests,
    failed: result.numFailedTests + result.numPendingTests + result.numTodoTests + brokenFiles.length,
  };
}
