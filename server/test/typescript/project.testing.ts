import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { DeclarationAnswer, Nature } from '../../src/model/answers.ts';
import type { NodeQuestion, OpenedFile, TypeEngine, TypeView } from '../../src/typescript/contract.ts';
import { createTypeEngine } from '../../src/typescript/engine.ts';
import type { Node } from '../../src/typescript/syntax.ts';

/** A directory of files and an engine on it, both gone when disposed. */
export interface TestProject extends AsyncDisposable {
  readonly engine: TypeEngine;
  /** What the engine logged, one line each. */
  readonly logged: readonly string[];
  path(name: string): string;
  write(name: string, text: string | Uint8Array): Promise<void>;
  remove(name: string): Promise<void>;
}

export async function createProject(files: Readonly<Record<string, string | Uint8Array>>): Promise<TestProject> {
  const root = (await realpath(await mkdtemp(join(tmpdir(), 'async-lens-')))).replaceAll('\\', '/');
  const logged: string[] = [];
  const engine = createTypeEngine({ cwd: root, log: (level, message) => logged.push(`${level}: ${message}`) });
  const project: TestProject = {
    engine,
    logged,
    path: (name) => `${root}/${name}`,
    async write(name, text) {
      await mkdir(dirname(join(root, name)), { recursive: true });
      await writeFile(join(root, name), text);
    },
    remove: (name) => rm(join(root, name), { recursive: true }),
    async [Symbol.asyncDispose]() {
      await engine[Symbol.asyncDispose]();
      await rm(root, { recursive: true, force: true });
    },
  };
  await Promise.all(Object.entries(files).map(([name, text]) => project.write(name, text)));
  return project;
}

/** One project with one file `a.ts` and strict options, opened. */
export async function openText(text: string, others: Readonly<Record<string, string>> = {}, name = 'a.ts') {
  const project = await createProject({ 'tsconfig.json': '{ "compilerOptions": { "strict": true, "allowJs": true } }', [name]: text, ...others });
  const view = await project.engine.open([project.path(name)]);
  return { project, view, source: await sourceOf(view, project.path(name)), file: project.path(name) };
}

export async function sourceOf(view: TypeView, file: string): Promise<OpenedFile> {
  const source = await view.source(file);
  if (source === undefined) throw new Error(`${file} has no source.`);
  return source;
}

/** The last innermost node with this text. */
export function nodeWithText({ syntax }: OpenedFile, text: string): Node {
  let found: Node | undefined;
  const visit = (node: Node): void => {
    if (node.getText(syntax) === text) found = node;
    node.forEachChild(visit);
  };
  visit(syntax);
  if (found === undefined) throw new Error(`No node is \`${text}\`.`);
  return found;
}

export async function natureOf(view: TypeView, source: OpenedFile, ...texts: readonly string[]): Promise<readonly Nature[]> {
  const questions = texts.map((text): NodeQuestion => ({ kind: 'nature', node: nodeWithText(source, text) }));
  const answers = await view.ask(source.file, questions);
  return answers.map((answer) => answer.kind === 'nature' ? answer.nature : 'unknown');
}

export async function declarationOf(view: TypeView, source: OpenedFile, text: string): Promise<DeclarationAnswer> {
  const [answer] = await view.ask(source.file, [{ kind: 'declaration', node: nodeWithText(source, text) }]);
  return answer?.kind === 'declaration' ? answer.declaration : { kind: 'unknown' };
}
