/**
 * One step of `npm test`. Its counts come from `result`, a file the command writes (see counts.ts), or, for a command
 * without tests of its own, from its exit code: one passed or one failed.
 */
export interface Step {
  readonly name: string;
  /** What a reader knows when it passed. */
  readonly holds: string;
  /** Program from node_modules/.bin, or `node`, and its arguments. `{result}` stands for the result file's path. */
  readonly command: readonly string[];
  readonly counts: 'exit code' | 'vitest' | 'own';
  /** After this the step is ended and has failed. */
  readonly limitMinutes: number;
}

/** Every step, in the order they run: cheap ones first, later ones use what earlier ones made. */
export const steps: readonly Step[] = [
  {
    name: 'machine',
    holds: 'browser, build tools and VS Code host are installed',
    command: ['node', 'scripts/vscode-host/prepare.ts'],
    counts: 'exit code',
    limitMinutes: 15,
  },
  { name: 'types', holds: 'every layer compiles and imports only the layers below', command: ['tsc', '-b', '--stopBuildOnErrors'], counts: 'exit code', limitMinutes: 5 },
  { name: 'lint', holds: 'no promise is dropped, no layer law broken', command: ['oxlint', '--type-aware', '--deny-warnings'], counts: 'exit code', limitMinutes: 5 },
  { name: 'dead-code', holds: 'no file, export or dependency without a use', command: ['knip', '--no-progress'], counts: 'exit code', limitMinutes: 5 },
  {
    name: 'units',
    holds: 'rules, model, graph, engine, server and command line do what their tests say',
    command: ['vitest', 'run', '--reporter=default', '--reporter=json', '--outputFile.json={result}'],
    counts: 'vitest',
    limitMinutes: 12,
  },
  {
    name: 'fixes',
    holds: 'programs behave after each proven or safe fix as they did before',
    command: ['node', 'eval/fixes/main.ts', '--programs', '2000', '--seed', '20261'],
    counts: 'exit code',
    limitMinutes: 12,
  },
  { name: 'grammar', holds: 'suppression directives are highlighted', command: ['node', 'scripts/test/grammar.ts', '{result}'], counts: 'own', limitMinutes: 2 },
  { name: 'build', holds: 'everything that ships can be bundled', command: ['node', 'scripts/build/main.ts'], counts: 'exit code', limitMinutes: 3 },
  { name: 'vscode', holds: 'the extension works in a real VS Code', command: ['node', 'scripts/vscode-host/suite.ts', '{result}'], counts: 'own', limitMinutes: 10 },
  {
    name: 'workbench',
    holds: 'the extension works under a user\'s hands',
    command: ['vitest', 'run', '--config', 'test/vscode/workbench/vitest.config.ts', '--reporter=default', '--reporter=json', '--outputFile.json={result}'],
    counts: 'vitest',
    limitMinutes: 10,
  },
  { name: 'package', holds: 'the VSIX carries what it needs, nothing else, and every licence', command: ['node', 'scripts/package/main.ts'], counts: 'exit code', limitMinutes: 5 },
  { name: 'installed', holds: 'the VSIX installs into VS Code and works there', command: ['node', 'scripts/vscode-host/suite.ts', '{result}', 'vsix'], counts: 'own', limitMinutes: 10 },
];
