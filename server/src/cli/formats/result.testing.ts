import type { Finding, Problem } from '../../protocol/finding.ts';
import type { CheckResult } from '../check-result.ts';
import { noColors } from '../colors.ts';
import { sampleRuleInfos } from '../engine.testing.ts';
import { createSourceText } from '../source-text.ts';
import type { FormatOptions } from './format.ts';

const usersText = `import { readFileSync } from 'node:fs';

export async function loadUser(id) {
\tconst text = readFileSync(pathOf(id), 'utf8');
\treturn JSON.parse(text);
}
`;
const apiText = 'export const handler = (request) => loadUser(request.id);\nsave(\n  one,\n  two,\n);\n';

/** Two findings: one with a call path and a fix, one over several lines that is only likely. */
export function sampleResult(changes: Partial<CheckResult> = {}): CheckResult {
  return {
    cwd: '/work/shop',
    files: 12,
    findings: [blockingFinding, floatingFinding],
    problems: [],
    durationMs: 1234.5,
    sources: new Map([['/work/shop/src/users.ts', createSourceText(usersText)], ['/work/shop/src/api, new.ts', createSourceText(apiText)]]),
    ...changes,
  };
}

export const blockingFinding: Finding = {
  ruleId: 'no-blocking-call',
  severity: 'warning',
  confidence: 'proven',
  message: '`readFileSync` blocks the event loop inside `loadUser`. Await `readFile` instead.',
  place: placeOf('users.ts', usersText, 'readFileSync(pathOf(id), \'utf8\')'),
  related: [{ message: '`loadUser` is called here', place: placeOf('api, new.ts', apiText, 'loadUser(request.id)') }],
  fixes: [{
    title: 'Await `readFile` of node:fs/promises',
    kind: 'safe',
    concurrent: false,
    edits: [
      { file: '/work/shop/src/users.ts', span: { start: 0, end: 39 }, newText: 'import { readFile } from \'node:fs/promises\';' },
      { file: '/work/shop/src/users.ts', span: placeOf('users.ts', usersText, 'readFileSync(p'), newText: 'await readFile(p' },
    ],
  }],
};

export const floatingFinding: Finding = {
  ruleId: 'no-floating-promises',
  severity: 'info',
  confidence: 'likely',
  message: '100% of `save` is lost:\nawait it.',
  place: placeOf('api, new.ts', apiText, 'save(\n  one,\n  two,\n);'),
  related: [],
  fixes: [],
};

export const syntaxProblem: Problem = { code: 'syntax-error', message: 'Expression expected.', file: '/work/shop/src/users.ts', span: { start: 40, end: 41 } };

export function sampleOptions(changes: Partial<FormatOptions> = {}): FormatOptions {
  return {
    colors: noColors,
    columns: 100,
    maxFindings: Number.POSITIVE_INFINITY,
    quiet: false,
    rules: sampleRuleInfos,
    version: '1.2.3',
    rulePage: (ruleId) => `https://example.com/rules/${ruleId}.md`,
    ...changes,
  };
}

function placeOf(name: string, text: string, part: string): { readonly file: string; readonly start: number; readonly end: number } {
  const start = text.indexOf(part);
  return { file: `/work/shop/src/${name}`, start, end: start + part.length };
}
