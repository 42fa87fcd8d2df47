import { expect, test } from 'vitest';
import type { Finding } from '../../protocol/finding.ts';
import { formatCompact } from './compact.ts';
import { formatGithub } from './github.ts';
import { formatJson } from './json.ts';
import { floatingFinding, sampleOptions, sampleResult, syntaxProblem } from './result.testing.ts';

test('compact prints one line for each finding', () => {
  expect(formatCompact(sampleResult(), sampleOptions())).toBe([
    'src/users.ts:4:15: warning no-blocking-call: `readFileSync` blocks the event loop inside `loadUser`. Await `readFile` instead.\n',
    'src/api, new.ts:2:1: info no-floating-promises: 100% of `save` is lost: await it.\n',
  ].join(''));
});

test('github prints workflow commands, escaped', () => {
  expect(formatGithub(sampleResult(), sampleOptions())).toBe([
    '::warning file=src/users.ts,line=4,endLine=4,col=15,endColumn=47,title=Async Lens%3A no-blocking-call::`readFileSync` blocks the event loop inside `loadUser`. Await `readFile` instead.%0Asrc/api, new.ts:1: `loadUser` is called here\n',
    '::notice file=src/api%2C new.ts,line=2,endLine=5,col=1,title=Async Lens%3A no-floating-promises::100%25 of `save` is lost:%0Aawait it.\n',
  ].join(''));
});

test('json tells everything, lines and columns from 1', () => {
  expect(formatJson(sampleResult({ problems: [syntaxProblem, { code: 'project-broken', message: 'No such option.', file: '/work/shop/tsconfig.json' }] }), sampleOptions())).toMatchInlineSnapshot(`
    "{
      "version": 1,
      "summary": {
        "files": 12,
        "errors": 0,
        "warnings": 1,
        "infos": 1,
        "hints": 0,
        "durationMs": 1235
      },
      "findings": [
        {
          "ruleId": "no-blocking-call",
          "severity": "warning",
          "confidence": "proven",
          "message": "\`readFileSync\` blocks the event loop inside \`loadUser\`. Await \`readFile\` instead.",
          "file": "src/users.ts",
          "range": {
            "start": {
              "line": 4,
              "column": 15
            },
            "end": {
              "line": 4,
              "column": 47
            }
          },
          "related": [
            {
              "message": "\`loadUser\` is called here",
              "file": "src/api, new.ts",
              "range": {
                "start": {
                  "line": 1,
                  "column": 37
                },
                "end": {
                  "line": 1,
                  "column": 57
                }
              }
            }
          ],
          "fixes": [
            {
              "title": "Await \`readFile\` of node:fs/promises",
              "kind": "safe",
              "concurrent": false,
              "edits": [
                {
                  "file": "src/users.ts",
                  "range": {
                    "start": {
                      "line": 1,
                      "column": 1
                    },
                    "end": {
                      "line": 1,
                      "column": 40
                    }
                  },
                  "newText": "import { readFile } from 'node:fs/promises';"
                },
                {
                  "file": "src/users.ts",
                  "range": {
                    "start": {
                      "line": 4,
                      "column": 15
                    },
                    "end": {
                      "line": 4,
                      "column": 29
                    }
                  },
                  "newText": "await readFile(p"
                }
              ]
            }
          ]
        },
        {
          "ruleId": "no-floating-promises",
          "severity": "info",
          "confidence": "likely",
          "message": "100% of \`save\` is lost:\\nawait it.",
          "file": "src/api, new.ts",
          "range": {
            "start": {
              "line": 2,
              "column": 1
            },
            "end": {
              "line": 5,
              "column": 3
            }
          },
          "related": [],
          "fixes": []
        }
      ],
      "problems": [
        {
          "code": "syntax-error",
          "message": "Expression expected.",
          "file": "src/users.ts",
          "range": {
            "start": {
              "line": 2,
              "column": 1
            },
            "end": {
              "line": 3,
              "column": 1
            }
          }
        },
        {
          "code": "project-broken",
          "message": "No such option.",
          "file": "tsconfig.json"
        }
      ]
    }
    "
  `);
});

test('json counts what it does not list', () => {
  const { summary, findings } = JSON.parse(formatJson(sampleResult(), sampleOptions({ maxFindings: 1 }))) as { summary: object; findings: readonly object[] };
  expect(summary).toMatchObject({ warnings: 1, infos: 1, notListed: 1 });
  expect(findings).toHaveLength(1);
});

test('a place outside the working directory is told from there', () => {
  const finding: Finding = { ...floatingFinding, place: { ...floatingFinding.place } };
  expect(formatCompact(sampleResult({ cwd: '/work/shop/packages/app', findings: [finding] }), sampleOptions())).toMatch(/^\.\.\/\.\.\/src\/api, new\.ts:2:1/);
});
