import { expect, test } from 'vitest';
import type { Configuration } from './configuration.ts';
import type { ConfigurationFlags } from './flags.ts';
import { createConfigurationResolver } from './resolver.ts';
import { sampleRules } from './rules.testing.ts';

type Files = Record<string, string>;

test('without a file every rule has its own severity and options', async () => {
  const { configuration, configFile } = await resolver({}).resolve('/project/src/a.ts');
  expect(configFile).toBeUndefined();
  expect(configuration.rules['no-blocking-call']).toEqual({ severity: 'warning', options: { allow: [], helpers: true } });
  expect(severities(configuration)).toEqual({ 'no-blocking-call': 'warning', 'no-floating-promises': 'warning', 'no-floating-in-all': 'info', 'require-await': 'hint', 'prefer-await': 'off' });
  expect(configuration).toMatchObject({ likely: 'info', reportUnusedSuppressions: true, isIgnored: false });
});

test('the nearest file upwards wins alone', async () => {
  const files = {
    '/project/async-lens.config.json': '{ "rules": { "require-await": "error", "prefer-await": "info" } }',
    '/project/app/async-lens.config.json': '{ "rules": { "require-await": "warning" } }',
  };
  const { configuration, configFile } = await resolver(files).resolve('/project/app/src/deep/a.ts');
  expect(configFile).toBe('/project/app/async-lens.config.json');
  expect(severities(configuration)).toMatchObject({ 'require-await': 'warning', 'prefer-await': 'off' });
});

test('comments, trailing commas and a byte order mark are welcome', async () => {
  const { configuration } = await resolver({ '/project/async-lens.config.json': '\uFEFF{ // why\n "rules": { "require-await": "off", }, /* end */ }' }).resolve('/project/a.ts');
  expect(severities(configuration)['require-await']).toBe('off');
});

test('options are completed with the defaults; a severity alone keeps the options', async () => {
  const files = {
    '/project/base.json': '{ "rules": { "no-blocking-call": ["error", { "allow": ["readConfig"] }] } }',
    '/project/async-lens.config.json': '{ "extends": "./base.json", "rules": { "no-blocking-call": "hint" } }',
  };
  const { configuration } = await resolver(files).resolve('/project/a.ts');
  expect(configuration.rules['no-blocking-call']).toEqual({ severity: 'hint', options: { allow: ['readConfig'], helpers: true } });
});

test('extends are applied in order, the file itself last', async () => {
  const files = {
    '/shared/first.json': '{ "rules": { "require-await": "error", "prefer-await": "error" } }',
    '/shared/second.json': '{ "rules": { "require-await": "warning" } }',
    '/project/async-lens.config.json': '{ "extends": ["../shared/first.json", "../shared/second.json"], "rules": { "no-floating-in-all": "off" } }',
  };
  expect(severities(await configurationOf(files, '/project/a.ts'))).toMatchObject({ 'require-await': 'warning', 'prefer-await': 'error', 'no-floating-in-all': 'off' });
});

test('strict switches opt-in rules on as hints and trusts likely findings', async () => {
  const configuration = await configurationOf({ '/project/async-lens.config.json': '{ "extends": "async-lens:strict" }' }, '/project/a.ts');
  expect(configuration.likely).toBe('warning');
  expect(severities(configuration)['prefer-await']).toBe('hint');
});

test('quiet keeps warnings and promises that nobody awaits', async () => {
  const configuration = await configurationOf({ '/project/async-lens.config.json': '{ "extends": "async-lens:quiet" }' }, '/project/a.ts');
  expect(configuration.likely).toBe('off');
  expect(severities(configuration)).toEqual({ 'no-blocking-call': 'warning', 'no-floating-promises': 'warning', 'no-floating-in-all': 'info', 'require-await': 'off', 'prefer-await': 'off' });
});

test('overrides hold for the files that match, later ones win', async () => {
  const files = {
    '/project/async-lens.config.json': `{ "overrides": [
      { "files": "*.test.ts", "rules": { "no-floating-promises": "off" } },
      { "files": ["src/legacy/**", "./scripts/*.ts"], "rules": { "no-blocking-call": "hint" } },
      { "files": "src/legacy/new/**", "rules": { "no-blocking-call": "error" } }
    ] }`,
  };
  const of = async (file: string): Promise<object> => severities(await configurationOf(files, file));
  expect(await of('/project/src/deep/a.test.ts')).toMatchObject({ 'no-floating-promises': 'off', 'no-blocking-call': 'warning' });
  expect(await of('/project/src/legacy/a.ts')).toMatchObject({ 'no-floating-promises': 'warning', 'no-blocking-call': 'hint' });
  expect(await of('/project/scripts/a.ts')).toMatchObject({ 'no-blocking-call': 'hint' });
  expect(await of('/project/src/legacy/new/a.ts')).toMatchObject({ 'no-blocking-call': 'error' });
});

test('globs count from the file that writes them, for shared files outside from the one in force', async () => {
  const files = {
    '/project/async-lens.config.json': '{ "overrides": [{ "files": "app/src/**", "rules": { "require-await": "off" } }] }',
    '/project/app/async-lens.config.json': '{ "extends": ["../async-lens.config.json", "../../shared/base.json"] }',
    '/shared/base.json': '{ "overrides": [{ "files": "src/**", "rules": { "prefer-await": "error" } }] }',
  };
  expect(severities(await configurationOf(files, '/project/app/src/a.ts'))).toMatchObject({ 'require-await': 'off', 'prefer-await': 'error' });
});

test('ignore reads like .gitignore', async () => {
  const files = { '/project/async-lens.config.json': '{ "ignore": ["generated/", "/src/*.gen.ts", "!src/kept.gen.ts"] }' };
  const isIgnored = async (file: string): Promise<boolean> => (await configurationOf(files, file)).isIgnored;
  expect(await isIgnored('/project/src/generated/deep/a.ts')).toBe(true);
  expect(await isIgnored('/project/src/a.gen.ts')).toBe(true);
  expect(await isIgnored('/project/src/kept.gen.ts')).toBe(false);
  expect(await isIgnored('/project/src/a.ts')).toBe(false);
});

test('knowledge of all files adds up', async () => {
  const files = {
    '/project/base.json': '{ "knowledge": { "blocking": [{ "module": "legacy", "path": "loadAll", "replacement": { "module": "legacy", "path": "load" } }] } }',
    '/project/async-lens.config.json': '{ "extends": "./base.json", "knowledge": { "blocking": [{ "module": "old", "path": "default" }], "fireAndForget": [{ "module": "metrics", "path": "count" }] } }',
  };
  expect((await configurationOf(files, '/project/a.ts')).knowledge).toMatchObject({
    blocking: [{ module: 'legacy', path: 'loadAll', replacement: { module: 'legacy', path: 'load' } }, { module: 'old', path: 'default' }],
    fireAndForget: [{ module: 'metrics', path: 'count' }],
  });
});

test('flags win over every file', async () => {
  const files = { '/project/async-lens.config.json': '{ "rules": { "require-await": "error", "prefer-await": "off" } }' };
  const only = await configurationOf(files, '/project/a.ts', { onlyRules: ['prefer-await', 'require-await'] });
  expect(severities(only)).toEqual({ 'no-blocking-call': 'off', 'no-floating-promises': 'off', 'no-floating-in-all': 'off', 'require-await': 'error', 'prefer-await': 'warning' });
  const loud = await configurationOf(files, '/project/a.ts', { severities: { 'require-await': 'hint' } });
  expect(severities(loud)['require-await']).toBe('hint');
});

test('a chosen file replaces the nearest, and none means defaults', async () => {
  const files = { '/project/async-lens.config.json': '{ "rules": { "require-await": "error" } }', '/project/ci.json': '{ "rules": { "require-await": "info" } }' };
  const chosen = await resolver(files).resolve('/project/a.ts', { path: '/project/ci.json' });
  expect(severities(chosen.configuration)['require-await']).toBe('info');
  const none = await resolver(files).resolve('/project/a.ts', 'none');
  expect(severities(none.configuration)['require-await']).toBe('hint');
});

test('files for which the same holds share one object; a folder is read once until it is invalidated', async () => {
  const files: Files = { '/project/async-lens.config.json': '{}' };
  const reads: string[] = [];
  const configurations = createConfigurationResolver({ rules: sampleRules, readFile: async (path) => (reads.push(path), files[path]) });
  const first = await configurations.resolve('/project/src/a.ts');
  const readOnce = reads.length;
  expect((await configurations.resolve('/project/src/b.ts')).configuration).toBe(first.configuration);
  expect(reads).toHaveLength(readOnce);
  files['/project/async-lens.config.json'] = '{ "rules": { "require-await": "error" } }';
  configurations.invalidate();
  expect(severities((await configurations.resolve('/project/src/a.ts')).configuration)['require-await']).toBe('error');
});

test.each<[what: string, files: Files, message: string]>([
  ['an unknown rule', { '/project/async-lens.config.json': '{\n  "rules": { "no-bloking-call": "error" }\n}' },
    '/project/async-lens.config.json:2:14: there is no rule "no-bloking-call". Did you mean "no-blocking-call"?'],
  ['an unknown severity', { '/project/async-lens.config.json': '{ "rules": { "require-await": "warn" } }' },
    '/project/async-lens.config.json:1:31: rules.require-await: "warn" is not allowed here. Write one of "error", "warning", "info", "hint", "off". Did you mean "warning"?'],
  ['an unknown severity in a list', { '/project/async-lens.config.json': '{ "rules": { "no-blocking-call": ["eror", {}] } }' },
    '/project/async-lens.config.json:1:35: rules.no-blocking-call[0]: "eror" is not allowed here. Write one of "error", "warning", "info", "hint", "off". Did you mean "error"?'],
  ['an unknown option', { '/project/async-lens.config.json': '{ "rules": { "no-blocking-call": ["error", { "alow": [] }] } }' },
    '/project/async-lens.config.json:1:46: rules.no-blocking-call[1]: there is no option "alow". Did you mean "allow"?'],
  ['a wrong option', { '/project/async-lens.config.json': '{ "rules": { "no-blocking-call": ["error", { "helpers": "yes" }] } }' },
    '/project/async-lens.config.json:1:57: rules.no-blocking-call[1].helpers: "yes" is not allowed here. Write true or false.'],
  ['a number for a severity', { '/project/async-lens.config.json': '{ "rules": { "require-await": 2 } }' },
    '/project/async-lens.config.json:1:31: rules.require-await: 2 is not allowed here. Write one of "error", "warning", "info", "hint", "off".'],
  ['an unknown setting', { '/project/async-lens.config.json': '{ "rulez": {} }' },
    '/project/async-lens.config.json:1:3: there is no setting "rulez". Did you mean "rules"?'],
  ['something that cannot be read or written', { '/project/async-lens.config.json': '{ "knowledge": { "effects": [{ "module": "a", "path": "b", "reads": ["databases"] }] } }' },
    '/project/async-lens.config.json:1:70: knowledge.effects[0].reads[0]: "databases" is not allowed here. Write one of "files", "network", "database", "process", "console", "clock", "random", "environment", "dom", "storage", "receiver", "arguments". Did you mean "database"?'],
  ['an unknown part of an effect', { '/project/async-lens.config.json': '{ "knowledge": { "effects": [{ "module": "a", "path": "b", "write": [] }] } }' },
    '/project/async-lens.config.json:1:60: knowledge.effects[0]: there is no setting "write". Did you mean "writes"?'],
  ['a class without its module', { '/project/async-lens.config.json': '{ "knowledge": { "oneAtATime": [{ "path": "Till" }] } }' },
    '/project/async-lens.config.json:1:33: knowledge.oneAtATime[0]: "module" is missing.'],
  ['a name that is empty', { '/project/async-lens.config.json': '{ "knowledge": { "blocking": [{ "module": "", "path": "a" }] } }' },
    '/project/async-lens.config.json:1:43: knowledge.blocking[0].module: an empty text is not allowed here. Write a name.'],
  ['a missing part', { '/project/async-lens.config.json': '{ "overrides": [{ "files": "*.ts" }] }' },
    '/project/async-lens.config.json:1:17: overrides[0]: "rules" is missing.'],
  ['broken JSON', { '/project/async-lens.config.json': '{\n  "rules": \n}' },
    '/project/async-lens.config.json:3:1: not valid JSON: value expected.'],
  ['an empty file', { '/project/async-lens.config.json': '' },
    '/project/async-lens.config.json: the file is empty. Write {} for the default settings.'],
  ['a missing base', { '/project/async-lens.config.json': '{ "extends": "./bse.json" }' },
    '/project/async-lens.config.json:1:14: cannot find /project/bse.json. Check the path.'],
  ['an unknown preset', { '/project/async-lens.config.json': '{ "extends": ["async-lens:strickt"] }' },
    '/project/async-lens.config.json:1:15: there is no preset "async-lens:strickt". Did you mean "async-lens:strict"?'],
  ['a package name', { '/project/async-lens.config.json': '{ "extends": "shared-config" }' },
    '/project/async-lens.config.json:1:14: "shared-config" is neither a relative path nor a preset. Write "./shared-config", or one of async-lens:recommended, async-lens:strict, async-lens:quiet.'],
  ['a circle', { '/project/async-lens.config.json': '{ "extends": "./a.json" }', '/project/a.json': '{ "extends": "./b.json" }', '/project/b.json': '{ "extends": "./a.json" }' },
    '/project/b.json:1:14: configuration files extend each other in a circle: /project/a.json -> /project/b.json -> /project/a.json. Take one `extends` out.'],
])('%s is told with its place and the way out', async (_what, files, message) => {
  const refusal = await resolver(files).resolve('/project/a.ts').catch((error: unknown) => error);
  expect(refusal).toMatchObject({ name: 'UserError', message });
});

test('every mistake of a file is told, one a line', async () => {
  const files = { '/project/async-lens.config.json': '{ "rulez": {}, "rules": { "require-await": "loud" }, "likely": 1 }' };
  const refusal = await resolver(files).resolve('/project/a.ts').catch((error: unknown) => error);
  expect((refusal as Error).message.split('\n')).toHaveLength(3);
});

function resolver(files: Files, flags: ConfigurationFlags = {}): ReturnType<typeof createConfigurationResolver> {
  return createConfigurationResolver({ rules: sampleRules, flags, readFile: async (path) => files[path] });
}

async function configurationOf(files: Files, file: string, flags: ConfigurationFlags = {}): Promise<Configuration> {
  return (await resolver(files, flags).resolve(file)).configuration;
}

function severities({ rules }: Configuration): Record<string, string> {
  return Object.fromEntries(Object.entries(rules).map(([id, { severity }]) => [id, severity]));
}
