import { describe, expect, it } from 'vitest';
import { createProject, natureOf, sourceOf, type TestProject } from './project.testing.ts';

async function natures(project: TestProject, name: string, ...texts: readonly string[]) {
  await using view = await project.engine.open([project.path(name)]);
  return natureOf(view, await sourceOf(view, project.path(name)), ...texts);
}

const files = { 'tsconfig.json': '{}', 'a.ts': 'import { run } from "./b"; run();', 'b.ts': 'export function run() {}' };

describe('unsaved text', () => {
  it('wins over the disk until it is cleared', async () => {
    await using project = await createProject(files);
    expect(await natures(project, 'a.ts', 'run()')).toEqual(['other']);
    project.engine.setText(project.path('b.ts'), 'export async function run() {}');
    expect(await natures(project, 'a.ts', 'run()')).toEqual(['promise']);
    project.engine.clearText(project.path('b.ts'));
    expect(await natures(project, 'a.ts', 'run()')).toEqual(['other']);
  });

  it('counts from the first open on', async () => {
    await using project = await createProject(files);
    project.engine.setText(project.path('b.ts'), 'export async function run() {}');
    expect(await natures(project, 'a.ts', 'run()')).toEqual(['promise']);
  });

  it('leaves views as they were', async () => {
    await using project = await createProject(files);
    await using before = await project.engine.open([project.path('b.ts')]);
    project.engine.setText(project.path('b.ts'), '// nothing');
    await using after = await project.engine.open([project.path('b.ts')]);
    expect((await sourceOf(before, project.path('b.ts'))).syntax.text).toBe('export function run() {}');
    expect((await sourceOf(after, project.path('b.ts'))).syntax.text).toBe('// nothing');
  });

  it('makes a new file part of the project that would include it', async () => {
    await using project = await createProject(files);
    expect(await natures(project, 'a.ts', 'run()')).toEqual(['other']);
    project.engine.setText(project.path('new.ts'), 'import { run } from "./b"; run();');
    await using view = await project.engine.open([project.path('new.ts')]);
    const source = await sourceOf(view, project.path('new.ts'));
    expect(source.configFile).toBe(project.path('tsconfig.json'));
    expect(await natureOf(view, source, 'run()')).toEqual(['other']);
  });

  it('reaches JavaScript outside the project', async () => {
    await using project = await createProject({ ...files, 'c.js': 'function run() {} run();' });
    expect(await natures(project, 'c.js', 'run()')).toEqual(['other']);
    project.engine.setText(project.path('c.js'), 'async function run() {} run();');
    expect(await natures(project, 'c.js', 'run()')).toEqual(['promise']);
  });

  it('holds half a surrogate pair and a byte order mark without harm', async () => {
    await using project = await createProject(files);
    const text = '\uFEFFconst face = "\uD83D"; async function run() {} run();';
    project.engine.setText(project.path('a.ts'), text);
    await using view = await project.engine.open([project.path('a.ts')]);
    const source = await sourceOf(view, project.path('a.ts'));
    expect(source.syntax.statements.at(-1)?.getStart(source.syntax)).toBe(text.lastIndexOf('run();') - 1);
    expect(await natureOf(view, source, 'run()')).toEqual(['promise']);
  });
});

describe('a change on disk', () => {
  it('is seen once it is told', async () => {
    await using project = await createProject(files);
    expect(await natures(project, 'a.ts', 'run()')).toEqual(['other']);
    await project.write('b.ts', 'export async function run() {}');
    project.engine.filesChanged([{ file: project.path('b.ts'), change: 'changed' }]);
    expect(await natures(project, 'a.ts', 'run()')).toEqual(['promise']);
  });

  it('is seen in a file that had unsaved text once', async () => {
    await using project = await createProject(files);
    project.engine.setText(project.path('b.ts'), 'export const run = 1;');
    expect(await natures(project, 'a.ts', 'run()')).toEqual(['unknown']);
    project.engine.clearText(project.path('b.ts'));
    expect(await natures(project, 'a.ts', 'run()')).toEqual(['other']);
    await project.write('b.ts', 'export async function run() {}');
    project.engine.filesChanged([{ file: project.path('b.ts'), change: 'changed' }]);
    expect(await natures(project, 'a.ts', 'run()')).toEqual(['promise']);
    await project.remove('b.ts');
    project.engine.filesChanged([{ file: project.path('b.ts'), change: 'deleted' }]);
    expect(await natures(project, 'a.ts', 'run()')).toEqual(['unknown']);
    await project.write('b.ts', 'export async function run() {}');
    project.engine.filesChanged([{ file: project.path('b.ts'), change: 'created' }]);
    expect(await natures(project, 'a.ts', 'run()')).toEqual(['promise']);
  });

  it('adds and removes files of a project', async () => {
    await using project = await createProject({ ...files, 'a.ts': 'run();' });
    expect(await natures(project, 'a.ts', 'run()')).toEqual(['unknown']);
    await project.write('globals.ts', 'async function run() {}');
    project.engine.filesChanged([{ file: project.path('globals.ts'), change: 'created' }]);
    expect(await natures(project, 'a.ts', 'run()')).toEqual(['promise']);
    expect(await project.engine.projectFiles(project.path('tsconfig.json'))).toContain(project.path('globals.ts'));
    await project.remove('globals.ts');
    project.engine.filesChanged([{ file: project.path('globals.ts'), change: 'deleted' }]);
    expect(await natures(project, 'a.ts', 'run()')).toEqual(['unknown']);
  });

  it('to a configuration moves files between projects', async () => {
    await using project = await createProject({ ...files, 'tsconfig.json': '{ "files": ["b.ts"] }' });
    const configFile = async () => {
      await using view = await project.engine.open([project.path('a.ts')]);
      return (await sourceOf(view, project.path('a.ts'))).configFile;
    };
    expect(await configFile()).toBeUndefined();
    await project.write('tsconfig.json', '{}');
    project.engine.filesChanged([{ file: project.path('tsconfig.json'), change: 'changed' }]);
    expect(await configFile()).toBe(project.path('tsconfig.json'));
  });
});

describe('texts that are only tried', () => {
  it('are seen by their own view and by nobody else', async () => {
    await using project = await createProject(files);
    {
      await using view = await project.engine.openApart([project.path('a.ts')], new Map([[project.path('b.ts'), 'export async function run() {}']]));
      expect(await natureOf(view, await sourceOf(view, project.path('a.ts')), 'run()')).toEqual(['promise']);
    }
    expect(await natures(project, 'a.ts', 'run()')).toEqual(['other']);
  });

  it('stand on top of unsaved text', async () => {
    await using project = await createProject(files);
    project.engine.setText(project.path('a.ts'), 'import { run } from "./b"; const started = run();');
    await using view = await project.engine.openApart([project.path('a.ts')], new Map([[project.path('b.ts'), 'export async function run() {}']]));
    const source = await sourceOf(view, project.path('a.ts'));
    expect(source.syntax.text).toContain('started');
    expect(await natureOf(view, source, 'run()')).toEqual(['promise']);
  });

  it('have the errors that the compiler would report', async () => {
    await using project = await createProject({ 'tsconfig.json': '{ "compilerOptions": { "strict": true } }', 'a.ts': 'import { size } from "./b"; export const twice: number = size() * 2;', 'b.ts': 'export function size(): number { return 1; }' });
    await using before = await project.engine.open([project.path('a.ts')]);
    expect(await before.errors(project.path('a.ts'))).toEqual([]);
    await using after = await project.engine.openApart([project.path('a.ts')], new Map([[project.path('b.ts'), 'export async function size(): Promise<number> { return 1; }']]));
    expect(await after.errors(project.path('a.ts'))).toMatchObject([{ code: 2362, start: 57 }]);
  });
});
