import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, vi } from 'vitest';
import type { NodeQuestion } from '../../src/typescript/contract.ts';
import { createTypeEngine } from '../../src/typescript/engine.ts';
import { createProject, natureOf, sourceOf, type TestProject } from './project.testing.ts';

/** Process ids of the compilers that an engine has started, the running one last. */
function compilerIds({ logged }: TestProject): readonly number[] {
  return logged.flatMap((line) => /compiler started, process (\d+)/.exec(line)?.[1] ?? []).map(Number);
}

function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0);
    // A killed process that nobody waited for yet still answers to signals.
    return process.platform !== 'linux' || !/^State:\s+Z/m.test(readFileSync(`/proc/${processId}/status`, 'utf8'));
  } catch {
    return false;
  }
}

const slowFiles = {
  'tsconfig.json': '{ "compilerOptions": { "strict": true } }',
  'a.ts': `declare function load(): Promise<void>;\ndeclare function count(): number;\n${'load(); count();\n'.repeat(4_000)}`,
};

describe('when the compiler is killed', () => {
  it('in the middle of questions, they are answered by the next one', async () => {
    await using project = await createProject(slowFiles);
    const file = project.path('a.ts');
    await using view = await project.engine.open([file]);
    const source = await sourceOf(view, file);
    const questions = source.syntax.statements.slice(2).flatMap((statement): NodeQuestion[] => {
      const found: NodeQuestion[] = [];
      statement.forEachChild((node) => { found.push({ kind: 'nature', node }); });
      return found;
    });
    const [first = 0] = compilerIds(project);
    const asked = view.ask(file, questions);
    process.kill(first, 'SIGKILL');
    const answers = await asked;
    expect(answers.map((answer) => answer.kind === 'nature' && answer.nature)).toEqual(questions.map((_, index) => index % 2 === 0 ? 'promise' : 'other'));
    expect(compilerIds(project)).toHaveLength(2);
    expect(project.logged).toContainEqual(expect.stringMatching(/^warn: .* ended unexpectedly \(SIGKILL\)/));
  });

  it('between requests, a view goes on with the text that it showed', async () => {
    await using project = await createProject({ 'tsconfig.json': '{}', 'a.ts': 'import { run } from "./b"; run();', 'b.ts': 'export async function run() {}' });
    const file = project.path('a.ts');
    project.engine.setText(project.path('b.ts'), 'export function run() {}');
    await using view = await project.engine.open([file, project.path('b.ts')]);
    const source = await sourceOf(view, file);
    // None of these is the view's: it was opened before.
    project.engine.setText(project.path('b.ts'), 'export async function run() {}');
    await project.write('a.ts', '// something else entirely\nconsole.log(1);');
    process.kill(compilerIds(project)[0] ?? 0, 'SIGKILL');
    expect(await natureOf(view, source, 'run()')).toEqual(['other']);
    expect(await view.resolveModules(file, ['./b'])).toEqual([project.path('b.ts')]);
    expect((await sourceOf(view, project.path('b.ts'))).syntax.text).toBe('export function run() {}');

    await project.write('a.ts', 'import { run } from "./b"; run();');
    await using next = await project.engine.open([file]);
    expect(await natureOf(next, await sourceOf(next, file), 'run()')).toEqual(['promise']);
  });

  it('while projects open, they open on the next one', async () => {
    await using project = await createProject({ 'tsconfig.json': '{}', 'a.ts': 'async function run() {} run();' });
    const opening = project.engine.open([project.path('a.ts')]);
    await vi.waitUntil(() => compilerIds(project).length > 0, { timeout: 10_000, interval: 1 });
    process.kill(compilerIds(project)[0] ?? 0, 'SIGKILL');
    await using view = await opening;
    expect(await natureOf(view, await sourceOf(view, project.path('a.ts')), 'run()')).toEqual(['promise']);
  });

  it('five times, the engine gives up and says why', async () => {
    await using project = await createProject({ 'tsconfig.json': '{}', 'a.ts': '' });
    for (let death = 1; death <= 5; death += 1) {
      const view = await project.engine.open([project.path('a.ts')]);
      expect(compilerIds(project)).toHaveLength(death);
      process.kill(compilerIds(project).at(-1) ?? 0, 'SIGKILL');
      await vi.waitUntil(() => project.logged.filter((line) => line.startsWith('warn')).length === death, { timeout: 10_000, interval: 5 });
      await view[Symbol.asyncDispose]();
    }
    await expect(project.engine.open([project.path('a.ts')])).rejects.toThrow('The TypeScript compiler ended 5 times within a minute');
  });
});

it('says what is wrong when the compiler cannot be started', async () => {
  await using engine = createTypeEngine({ cwd: process.cwd(), compilerPath: '/nowhere/tsc', log: () => {} });
  await expect(engine.open(['/nowhere/a.ts'])).rejects.toThrow(/could not be started: .*\/nowhere\/tsc/);
});

it('ends the compiler with the engine, and refuses what comes later', async () => {
  const project = await createProject(slowFiles);
  const view = await project.engine.open([project.path('a.ts')]);
  const [compiler = 0] = compilerIds(project);
  expect(isRunning(compiler)).toBe(true);
  await project[Symbol.asyncDispose]();
  expect(isRunning(compiler)).toBe(false);
  await expect(view.source(project.path('a.ts'))).rejects.toThrow('The type engine has been closed.');
  await expect(project.engine.open([project.path('a.ts')])).rejects.toThrow('The type engine has been closed.');
  await view[Symbol.asyncDispose]();
});

it('ends the compiler when its own process is killed', async () => {
  await using project = await createProject({ 'tsconfig.json': '{}', 'a.ts': '' });
  const engine = fileURLToPath(new URL('../../src/typescript/engine.ts', import.meta.url));
  const script = `
    const { createTypeEngine } = await import(${JSON.stringify(engine)});
    const engine = createTypeEngine({ cwd: ${JSON.stringify(project.path(''))}, log: (level, message) => console.log(message) });
    await engine.open([${JSON.stringify(project.path('a.ts'))}]);
    console.log('open');
    setInterval(() => {}, 1000);`;
  const owner = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  let compiler = 0;
  for await (const line of createInterface(owner.stdout)) {
    compiler = Number(/compiler started, process (\d+)/.exec(line)?.[1] ?? compiler);
    if (line === 'open') break;
  }
  expect(isRunning(compiler)).toBe(true);
  owner.kill('SIGKILL');
  await once(owner, 'exit');
  await vi.waitUntil(() => !isRunning(compiler), { timeout: 10_000, interval: 20 });
});
