import { describe, expect, it } from 'vitest';
import { createProject, declarationOf, natureOf, sourceOf } from './project.testing.ts';

describe('source', () => {
  it('is undefined for what is no source file', async () => {
    await using project = await createProject({ 'tsconfig.json': '{}', 'a.ts': 'run();', 'page.vue': '<x/>', 'dir.ts/x': '' });
    const names = ['missing.ts', 'page.vue', 'dir.ts'].map(project.path);
    await using view = await project.engine.open([project.path('a.ts'), ...names]);
    expect(await Promise.all(names.map((name) => view.source(name)))).toEqual([undefined, undefined, undefined]);
    expect(await view.ask(names[0] ?? '', [])).toEqual([]);
    expect(await view.resolveModules(names[0] ?? '', ['./a'])).toEqual([undefined]);
    expect(await natureOf(view, await sourceOf(view, project.path('a.ts')), 'run()')).toEqual(['unknown']);
  });

  it('is there for what an opened file imports, and only for that', async () => {
    await using project = await createProject({
      'tsconfig.json': '{ "files": ["a.ts"] }', 'a.ts': 'import { run } from "./b"; run();', 'b.ts': 'import { load } from "./c"; export async function run() { load(); }', 'c.ts': 'export function load() {}', 'apart.ts': '',
    });
    await using view = await project.engine.open([project.path('a.ts')]);
    const imported = await sourceOf(view, project.path('b.ts'));
    expect(imported.configFile).toBe(project.path('tsconfig.json'));
    expect(await natureOf(view, imported, 'load()')).toEqual(['other']);
    expect(await view.resolveModules(imported.file, ['./c'])).toEqual([project.path('c.ts')]);
    expect(await view.source(project.path('apart.ts'))).toBeUndefined();
  });

  it('of a binary file is a tree with syntax errors', async () => {
    await using project = await createProject({ 'tsconfig.json': '{}', 'a.ts': Uint8Array.from([0, 1, 2, 255, 254, 0, 10, 128]) });
    await using view = await project.engine.open([project.path('a.ts')]);
    expect((await sourceOf(view, project.path('a.ts'))).syntaxErrors.length).toBeGreaterThan(0);
  });

  it('of an empty file is an empty tree', async () => {
    await using project = await createProject({ 'tsconfig.json': '{}', 'a.ts': '' });
    await using view = await project.engine.open([project.path('a.ts')]);
    expect((await sourceOf(view, project.path('a.ts'))).syntax.statements).toHaveLength(0);
  });

  it('says where the syntax errors are, in UTF-16 units', async () => {
    const text = 'const face = "𝒳é";\r\nconst broken = ;\r\n';
    await using project = await createProject({ 'tsconfig.json': '{}', 'a.ts': text });
    await using view = await project.engine.open([project.path('a.ts')]);
    const { syntaxErrors } = await sourceOf(view, project.path('a.ts'));
    expect(syntaxErrors).toEqual([{ message: 'Expression expected.', start: text.indexOf(';\r\n', 20), end: text.indexOf(';\r\n', 20) + 1 }]);
  });
});

it('counts in UTF-16 units across a byte order mark, line ends and other files', async () => {
  const library = '\uFEFF// 𝒳é\r\nexport async function läuft() {}\r\n';
  await using project = await createProject({ 'tsconfig.json': '{}', 'a.ts': '\uFEFF/* 𝒳 */ import { läuft } from "./b";\r\nläuft();\r\n', 'b.ts': library });
  await using view = await project.engine.open([project.path('a.ts')]);
  const source = await sourceOf(view, project.path('a.ts'));
  const answer = await declarationOf(view, source, 'läuft()');
  expect(answer).toMatchObject({ kind: 'source', name: 'läuft' });
  expect(answer.kind === 'source' && library.slice(1).slice(answer.start, answer.end)).toBe('export async function läuft() {}');
});

it('opens files with blanks, capitals and other scripts in their names', async () => {
  await using project = await createProject({ 'My Projekt (1)/tsconfig.json': '{}', 'My Projekt (1)/Größe/Ünï cöde#%20.ts': 'async function run() {} run();' });
  const file = project.path('My Projekt (1)/Größe/Ünï cöde#%20.ts');
  await using view = await project.engine.open([file]);
  const source = await sourceOf(view, file);
  expect(source.configFile).toBe(project.path('My Projekt (1)/tsconfig.json'));
  expect(await natureOf(view, source, 'run()')).toEqual(['promise']);
  expect(await declarationOf(view, source, 'run')).toMatchObject({ kind: 'source', file });
});

it('answers about each of 50,000 lines', async () => {
  const text = `declare function load(): Promise<void>;\n${'load();\n'.repeat(50_000)}`;
  await using project = await createProject({ 'tsconfig.json': '{}', 'a.ts': text });
  await using view = await project.engine.open([project.path('a.ts')]);
  const { syntax } = await sourceOf(view, project.path('a.ts'));
  const questions = syntax.statements.slice(1).flatMap((statement) => {
    let node: typeof statement | undefined;
    statement.forEachChild((child) => { node = child as typeof statement; });
    return node === undefined ? [] : [{ kind: 'nature' as const, node }];
  });
  const answers = await view.ask(project.path('a.ts'), questions);
  expect(answers).toHaveLength(50_000);
  expect(answers.every((answer) => answer.kind === 'nature' && answer.nature === 'promise')).toBe(true);
});

it('resolves modules to source files only', async () => {
  await using project = await createProject({
    'tsconfig.json': '{ "compilerOptions": { "paths": { "~/*": ["./lib/*"] }, "resolveJsonModule": true } }',
    'a.ts': 'import "./b"; import "./c.js"; import "~/d"; import "pg"; import "./types"; import "./data.json"; import "./gone"; export * from "./e"; const f = import("./f");',
    'b.ts': '', 'c.ts': '', 'lib/d/index.tsx': '', 'types.d.ts': 'export {};', 'data.json': '{}', 'e.mts': 'export {};', 'e.ts': 'export {};', 'f.ts': '',
    'node_modules/pg/index.ts': 'export {};',
  });
  await using view = await project.engine.open([project.path('a.ts')]);
  expect(await view.resolveModules(project.path('a.ts'), ['./b', './c.js', '~/d', 'pg', './types', './data.json', './gone', './e', './f', 'node:fs'])).toEqual([
    project.path('b.ts'), project.path('c.ts'), project.path('lib/d/index.tsx'), undefined, undefined, undefined, undefined, project.path('e.ts'), project.path('f.ts'), undefined,
  ]);
});
