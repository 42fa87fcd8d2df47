import { describe, expect, it } from 'vitest';
import { createProject, natureOf, sourceOf, type TestProject } from './project.testing.ts';

/** The configuration file that a file was opened with, relative to the project. */
async function configOf(project: TestProject, name: string): Promise<string | undefined> {
  await using view = await project.engine.open([project.path(name)]);
  const source = await sourceOf(view, project.path(name));
  return source.configFile?.slice(project.path('').length);
}

describe('the project of a file', () => {
  it('is the nearest one that includes it', async () => {
    await using project = await createProject({
      'tsconfig.json': '{ "include": ["**/*.ts"] }',
      'app/tsconfig.json': '{ "include": ["src"] }',
      'app/src/a.ts': '', 'app/test/a.test.ts': '', 'b.ts': '',
    });
    expect(await configOf(project, 'app/src/a.ts')).toBe('app/tsconfig.json');
    expect(await configOf(project, 'app/test/a.test.ts')).toBe('tsconfig.json');
    expect(await configOf(project, 'b.ts')).toBe('tsconfig.json');
  });

  it('is found through the references of a solution', async () => {
    await using project = await createProject({
      'tsconfig.json': '{ "files": [], "references": [{ "path": "./app" }, { "path": "./lib/tsconfig.lib.json" }] }',
      'app/tsconfig.json': '{ "compilerOptions": { "composite": true }, "include": ["src"], "references": [{ "path": "../lib/tsconfig.lib.json" }] }',
      'app/src/a.ts': 'import { load } from "../../lib/load"; load();',
      'lib/tsconfig.lib.json': '{ "compilerOptions": { "composite": true, "outDir": "out" }, "include": ["*.ts"] }',
      'lib/load.ts': 'export async function load() {}',
      'other/x.ts': 'const x = 1;',
    });
    expect(await configOf(project, 'lib/load.ts')).toBe('lib/tsconfig.lib.json');
    expect(await configOf(project, 'app/src/a.ts')).toBe('app/tsconfig.json');
    expect(await configOf(project, 'other/x.ts')).toBeUndefined();

    const file = project.path('app/src/a.ts');
    await using view = await project.engine.open([file]);
    expect(await natureOf(view, await sourceOf(view, file), 'load()')).toEqual(['promise']);
    expect(await view.resolveModules(file, ['../../lib/load'])).toEqual([project.path('lib/load.ts')]);
    expect(await project.engine.projectFiles(project.path('tsconfig.json'))).toEqual([project.path('app/src/a.ts'), project.path('lib/load.ts')]);
  });

  it('is one that imports it without listing it', async () => {
    await using project = await createProject({
      'tsconfig.json': '{ "files": ["main.ts"] }', 'main.ts': 'import "./part";', 'part.ts': 'export {};', 'apart.ts': 'export {};',
    });
    expect(await configOf(project, 'part.ts')).toBe('tsconfig.json');
    expect(await configOf(project, 'apart.ts')).toBeUndefined();
  });

  it('may be a jsconfig', async () => {
    await using project = await createProject({ 'jsconfig.json': '{}', 'a.js': '' });
    expect(await configOf(project, 'a.js')).toBe('jsconfig.json');
  });

  it('knows the types of JavaScript beside a TypeScript project', async () => {
    await using project = await createProject({
      'tsconfig.json': '{ "compilerOptions": { "strict": true, "paths": { "~/*": ["./lib/*"] } }, "include": ["*.ts"] }',
      'a.ts': '', 'lib/load.ts': 'export async function load() {}',
      'b.js': 'import { load } from "~/load"; import { wait } from "./c"; load(); wait();', 'c.js': '/** @returns {Promise<void>} */ export function wait() { return null; }',
    });
    await using view = await project.engine.open([project.path('a.ts'), project.path('b.js')]);
    const source = await sourceOf(view, project.path('b.js'));
    expect(source.configFile).toBeUndefined();
    expect(await natureOf(view, source, 'load()', 'wait()')).toEqual(['promise', 'promise']);
  });

  it('is inferred without any configuration, with the types of its package and a scope of its own', async () => {
    await using project = await createProject({
      'package.json': '{}', 'node_modules/@types/wait/index.d.ts': 'declare function wait(): Promise<void>;',
      'src/a.ts': 'function run() {} wait(); run();', 'src/b.ts': 'async function run() {} run();', 'src/c.cjs': 'const { run } = require("./d"); run();', 'src/d.js': 'exports.run = async () => {};',
    });
    await using view = await project.engine.open(['src/a.ts', 'src/b.ts', 'src/c.cjs'].map(project.path));
    expect(await natureOf(view, await sourceOf(view, project.path('src/a.ts')), 'wait()', 'run()')).toEqual(['promise', 'other']);
    expect(await natureOf(view, await sourceOf(view, project.path('src/b.ts')), 'run()')).toEqual(['promise']);
    expect(await natureOf(view, await sourceOf(view, project.path('src/c.cjs')), 'run()')).toEqual(['promise']);
  });

  it('serves several projects at once', async () => {
    await using project = await createProject({
      'one/tsconfig.json': '{}', 'one/a.ts': 'async function run() {} run();', 'two/tsconfig.json': '{}', 'two/a.ts': 'function run() {} run();',
    });
    await using view = await project.engine.open([project.path('one/a.ts'), project.path('two/a.ts')]);
    const natures = await Promise.all(['one/a.ts', 'two/a.ts'].map(async (name) => natureOf(view, await sourceOf(view, project.path(name)), 'run()')));
    expect(natures).toEqual([['promise'], ['other']]);
  });

  it('closes projects that nobody uses, and opens them again', async () => {
    const names = ['one', 'two', 'three', 'four', 'five', 'six', 'seven'];
    await using project = await createProject(Object.fromEntries(names.flatMap((name) => [[`${name}/tsconfig.json`, '{}'], [`${name}/a.ts`, 'async function run() {} run();']])));
    for (const name of [...names, 'one']) {
      await using view = await project.engine.open([project.path(`${name}/a.ts`)]);
      expect(await natureOf(view, await sourceOf(view, project.path(`${name}/a.ts`)), 'run()')).toEqual(['promise']);
    }
  });
});

describe('a configuration with mistakes', () => {
  it.each([
    ['broken JSON', '{ "compilerOptions": { "strict": true, ', '\'}\' expected.'],
    ['a missing base', '{ "extends": "./nowhere.json" }', /^Cannot read file .*nowhere\.json'\.$/],
    ['an unknown option', '{ "compilerOptions": { "strct": true } }', 'Unknown compiler option \'strct\'. Did you mean \'strict\'?'],
  ])('with %s is a problem, and the file opens with what is understood of it', async (_, text, message) => {
    await using project = await createProject({ 'tsconfig.json': text, 'a.ts': 'async function run() {} run();' });
    const file = project.path('a.ts');
    await using view = await project.engine.open([file]);
    expect(view.problems).toEqual([{ configFile: project.path('tsconfig.json'), message: message instanceof RegExp ? expect.stringMatching(message) : message, files: [file] }]);
    expect(await natureOf(view, await sourceOf(view, file), 'run()')).toEqual(['promise']);
  });

  it('is no problem any more when it is mended', async () => {
    await using project = await createProject({ 'tsconfig.json': '{ "extends": "./base.json" }', 'a.ts': 'export const a = 1;' });
    await using before = await project.engine.open([project.path('a.ts')]);
    expect(before.problems).toHaveLength(1);
    await project.write('base.json', '{}');
    project.engine.filesChanged([{ file: project.path('base.json'), change: 'created' }]);
    await using after = await project.engine.open([project.path('a.ts')]);
    expect(after.problems).toEqual([]);
  });

  it('is an error for a project that is not there', async () => {
    await using project = await createProject({});
    await expect(project.engine.projectFiles(project.path('tsconfig.json'))).rejects.toThrow(/Cannot read .*tsconfig\.json/);
  });
});

it('lists the files of a project without declarations and packages', async () => {
  await using project = await createProject({
    'tsconfig.json': '{ "compilerOptions": { "allowJs": true }, "files": ["a.ts", "b.d.ts", "c.js", "node_modules/x/index.ts"] }',
    'a.ts': '', 'b.d.ts': '', 'c.js': '', 'node_modules/x/index.ts': '',
  });
  expect(await project.engine.projectFiles(project.path('tsconfig.json'))).toEqual([project.path('a.ts'), project.path('c.js')]);
});
