/** Files of one project, to be checked once for each run. Absolute paths. */
export interface Job {
  readonly name: string;
  /** Where the paths of the report begin. */
  readonly folder: string;
  readonly tsconfig: string;
  readonly files: readonly string[];
  readonly runs: readonly Run[];
}

/** Rules that are on in both tools, with their options; all others are off. */
export interface Run {
  /** As the report names it. */
  readonly name: string;
  readonly isDefault: boolean;
  readonly rules: Readonly<Partial<Record<ComparedRule, RuleOptions>>>;
}

/** Most options are those of both. */
export interface RuleOptions {
  readonly ours: object;
  readonly theirs: readonly unknown[];
}

export const comparedRules = [
  'no-floating-promises', 'no-misused-promises', 'await-thenable', 'return-await', 'require-await', 'no-async-promise-executor', 'require-atomic-updates',
] as const;
export type ComparedRule = (typeof comparedRules)[number];

/** Lines count from 1. `say` is what the tool says: a message, or the id of one. */
export interface Found {
  readonly file: string;
  readonly ruleId: string;
  readonly line: number;
  readonly column: number;
  readonly say: string;
  /** What stands there, as far as the peer's syntax tree and types tell: `throws`, `exported`, `type-parameter`. Ours have none. */
  readonly facts: readonly string[];
}
export type Findings = readonly Found[];

/** Default options, and each option's other values. */
export const runs: readonly Run[] = [
  promiseRules('defaults', {}, {}),
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
  otherRules('defaults', {}),
  otherRules('require-await: checksPublic true', { checksPublic: true }),
];

function floating(option: string, value: unknown): Run {
  return promiseRules(`no-floating-promises: ${option} ${JSON.stringify(value)}`, { [option]: value }, {});
}

function misused(option: string, value: unknown): Run {
  return promiseRules(`no-misused-promises: ${option} ${JSON.stringify(value)}`, {}, { [option]: value });
}

function promiseRules(name: string, floating: object, misused: object): Run {
  return { name, isDefault: name === 'defaults', rules: { 'no-floating-promises': { ours: floating, theirs: [floating] }, 'no-misused-promises': { ours: misused, theirs: [misused] } } };
}

/** In a run of their own: no-async-promise-executor speaks for no-misused-promises where both find something. */
function otherRules(name: string, requireAwait: object): Run {
  const plain: RuleOptions = { ours: {}, theirs: [] };
  return {
    name, isDefault: name === 'defaults',
    rules: { 'await-thenable': plain, 'return-await': plain, 'require-await': { ours: requireAwait, theirs: [] }, 'no-async-promise-executor': plain, 'require-atomic-updates': plain },
  };
}
