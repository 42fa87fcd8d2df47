import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { countTests } from './counts.ts';
import type { Step } from './steps.ts';

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'async-lens-counts-'))));
afterEach(() => rmSync(folder, { recursive: true }));

describe('a step without tests of its own', () => {
  it('counts one passed when it ends with 0', () => expect(countTests(step('exit code'), 0, missing())).toEqual({ passed: 1, failed: 0 }));
  it('counts one failed when it ends with anything else', () => expect(countTests(step('exit code'), 2, missing())).toEqual({ passed: 0, failed: 1 }));
});

describe('a step that runs vitest', () => {
  it('takes the counts of its report', () => {
    expect(countTests(step('vitest'), 0, report({ passed: 12 }))).toEqual({ passed: 12, failed: 0 });
  });

  it('fails when it ran no test', () => {
    expect(countTests(step('vitest'), 0, report({ passed: 0 }))).toEqual({ passed: 0, failed: 1 });
  });

  it('fails when it left no report', () => {
    expect(countTests(step('vitest'), 1, missing())).toEqual({ passed: 0, failed: 1 });
  });

  it('fails when its report is cut off', () => {
    expect(countTests(step('vitest'), 1, written('{"numPassedTests": 4'))).toEqual({ passed: 0, failed: 1 });
  });

  it('fails when it passed every test and ended with an error all the same', () => {
    expect(countTests(step('vitest'), 1, report({ passed: 12 }))).toEqual({ passed: 12, failed: 1 });
  });

  it('counts a skipped test as failed', () => {
    expect(countTests(step('vitest'), 0, report({ passed: 12, skipped: 1 }))).toEqual({ passed: 12, failed: 1 });
  });

  it('counts a file that failed outside its tests', () => {
    expect(countTests(step('vitest'), 1, report({ passed: 12, brokenFiles: 2 }))).toEqual({ passed: 12, failed: 2 });
  });
});

function step(counts: Step['counts']): Step {
  return { name: 'units', holds: '', command: [], counts, limitMinutes: 1 };
}

function missing(): string {
  return join(folder, 'missing.json');
}

function report({ passed, skipped = 0, brokenFiles = 0 }: { passed: number; skipped?: number; brokenFiles?: number }): string {
  const testResults = Array.from({ length: brokenFiles }, () => ({ status: 'failed', assertionResults: [] }));
  return written(JSON.stringify({ numPassedTests: passed, numFailedTests: 0, numPendingTests: skipped, numTodoTests: 0, testResults }));
}

function written(text: string): string {
  const file = join(folder, 'report.json');
  writeFileSync(file, text);
  return file;
}
