/** Files of one project, to be checked once for each run. Absolute paths. */
export interface Job {
  readonly name: string;
  /** Where the paths of the report begin. */
  readonly folder: string;
  readonly tsconfig: string;
  readonly files: readonly string[];
  readonly runs: readonly Run[];
}

/** One set of options for both rules. */
export interface Run {
  /** As the report names it. */
  readonly name: string;
  readonly floating: object;
  readonly misused: object;
}

/** Lines count from 1. `say` is what the tool says: a message, or the id of one. */
export interface Found {
  readonly file: string;
  readonly ruleId: string;
  readonly line: number;
  readonly column: number;
  readonly say: string;
}
export type Findings = readonly Found[];

/** Default options, and each option's other values. */
export const runs: readonly Run[] = [
  { name: 'defaults', floating: {}, misused: {} },
  floating('ignoreVoid', false),
  floating('ignoreIIFE', true),
  floating('checkThenables', true),
  floating('allowForKnownSafeCalls', ['audit', { from: 'file', name: ['track', 'trackLater'] }, { from: 'lib', name: 'fetch' }]),
  floating('allowForKnownSafePromises', [{ from: 'file', name: 'Logged' }, { from: 'lib', name: 'PromiseLike' }]),
  misused('checksConditionals', false),
  misused('checksConditionals', { flagUnions: 'all' }),
  misused('checksConditionals', { flagUnions: 'strict' }),
  misused('checksSpreads', false),
  misused('checksVoidReturn', false),
  ...['arguments', 'attributes', 'inheritedMethods', 'properties', 'returns', 'variables'].map((place) => misused('checksVoidReturn', { [place]: false })),
];

function floating(option: string, value: unknown): Run {
  return { name: `no-floating-promises: ${option} ${JSON.stringify(value)}`, floating: { [option]: value }, misused: {} };
}

function misused(option: string, value: unknown): Run {
  return { name: `no-misused-promises: ${option} ${JSON.stringify(value)}`, floating: {}, misused: { [option]: value } };
}
