import { expect, test } from 'vitest';
import { formatSarif } from './sarif.ts';
import { sampleOptions, sampleResult, syntaxProblem } from './result.testing.ts';

test('writes SARIF 2.1.0', () => {
  expect(formatSarif(sampleResult({ problems: [syntaxProblem] }), sampleOptions())).toMatchInlineSnapshot(`
    "{
      "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
      "version": "2.1.0",
      "runs": [
        {
          "tool": {
            "driver": {
              "name": "Async Lens",
              "semanticVersion": "1.2.3",
              "rules": [
                {
                  "id": "no-blocking-call",
                  "shortDescription": {
                    "text": "A call that blocks the event loop."
                  },
                  "helpUri": "https://example.com/rules/no-blocking-call.md",
                  "defaultConfiguration": {
                    "enabled": true,
                    "level": "warning"
                  },
                  "properties": {
                    "tags": [
                      "async",
                      "blocking"
                    ]
                  }
                },
                {
                  "id": "no-floating-promises",
                  "shortDescription": {
                    "text": "A promise that nobody awaits."
                  },
                  "helpUri": "https://example.com/rules/no-floating-promises.md",
                  "defaultConfiguration": {
                    "enabled": true,
                    "level": "warning"
                  },
                  "properties": {
                    "tags": [
                      "async",
                      "never-awaited"
                    ]
                  }
                }
              ]
            }
          },
          "columnKind": "utf16CodeUnits",
          "invocations": [
            {
              "executionSuccessful": true,
              "toolExecutionNotifications": [
                {
                  "level": "warning",
                  "message": {
                    "text": "Expression expected."
                  },
                  "descriptor": {
                    "id": "syntax-error"
                  },
                  "locations": [
                    {
                      "physicalLocation": {
                        "artifactLocation": {
                          "uri": "src/users.ts",
                          "uriBaseId": "%SRCROOT%"
                        },
                        "region": {
                          "startLine": 2,
                          "startColumn": 1,
                          "endLine": 3,
                          "endColumn": 1
                        }
                      }
                    }
                  ]
                }
              ]
            }
          ],
          "results": [
            {
              "ruleId": "no-blocking-call",
              "ruleIndex": 0,
              "level": "warning",
              "message": {
                "text": "\`readFileSync\` blocks the event loop inside \`loadUser\`. Await \`readFile\` instead."
              },
              "locations": [
                {
                  "physicalLocation": {
                    "artifactLocation": {
                      "uri": "src/users.ts",
                      "uriBaseId": "%SRCROOT%"
                    },
                    "region": {
                      "startLine": 4,
                      "startColumn": 15,
                      "endLine": 4,
                      "endColumn": 47
                    }
                  }
                }
              ],
              "relatedLocations": [
                {
                  "id": 0,
                  "physicalLocation": {
                    "artifactLocation": {
                      "uri": "src/api%2C%20new.ts",
                      "uriBaseId": "%SRCROOT%"
                    },
                    "region": {
                      "startLine": 1,
                      "startColumn": 37,
                      "endLine": 1,
                      "endColumn": 57
                    }
                  },
                  "message": {
                    "text": "\`loadUser\` is called here"
                  }
                }
              ],
              "fixes": [
                {
                  "description": {
                    "text": "Await \`readFile\` of node:fs/promises"
                  },
                  "artifactChanges": [
                    {
                      "artifactLocation": {
                        "uri": "src/users.ts",
                        "uriBaseId": "%SRCROOT%"
                      },
                      "replacements": [
                        {
                          "deletedRegion": {
                            "startLine": 1,
                            "startColumn": 1,
                            "endLine": 1,
                            "endColumn": 40
                          },
                          "insertedContent": {
                            "text": "import { readFile } from 'node:fs/promises';"
                          }
                        },
                        {
                          "deletedRegion": {
                            "startLine": 4,
                            "startColumn": 15,
                            "endLine": 4,
                            "endColumn": 29
                          },
                          "insertedContent": {
                            "text": "await readFile(p"
                          }
                        }
                      ]
                    }
                  ]
                }
              ],
              "properties": {
                "confidence": "proven"
              }
            },
            {
              "ruleId": "no-floating-promises",
              "ruleIndex": 1,
              "level": "note",
              "message": {
                "text": "100% of \`save\` is lost:\\nawait it."
              },
              "locations": [
                {
                  "physicalLocation": {
                    "artifactLocation": {
                      "uri": "src/api%2C%20new.ts",
                      "uriBaseId": "%SRCROOT%"
                    },
                    "region": {
                      "startLine": 2,
                      "startColumn": 1,
                      "endLine": 5,
                      "endColumn": 3
                    }
                  }
                }
              ],
              "properties": {
                "confidence": "likely"
              }
            }
          ]
        }
      ]
    }
    "
  `);
});

test('every result names a rule that is described, and every region counts from 1', () => {
  const { runs: [run] } = JSON.parse(formatSarif(sampleResult(), sampleOptions())) as { runs: [SarifRun] };
  expect(run.results.map(({ ruleId, ruleIndex }) => [ruleId, run.tool.driver.rules[ruleIndex]!.id])).toEqual([['no-blocking-call', 'no-blocking-call'], ['no-floating-promises', 'no-floating-promises']]);
  for (const { startLine, startColumn, endLine, endColumn } of regionsIn(run)) {
    expect(Math.min(startLine, startColumn, endLine, endColumn)).toBeGreaterThanOrEqual(1);
    expect(endLine > startLine || endColumn >= startColumn).toBe(true);
  }
});

test('a run without findings is a run without results', () => {
  const { runs: [run] } = JSON.parse(formatSarif(sampleResult({ findings: [] }), sampleOptions())) as { runs: [SarifRun] };
  expect(run.results).toEqual([]);
  expect(run.tool.driver.rules).toEqual([]);
});

interface SarifRun {
  readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
  readonly results: readonly { readonly ruleId: string; readonly ruleIndex: number }[];
}

interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Every object that has the shape of a region, wherever it stands. */
function regionsIn(value: unknown): readonly Region[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'startLine' in value ? [value as Region] : [];
  return [...own, ...Object.values(value).flatMap(regionsIn)];
}
