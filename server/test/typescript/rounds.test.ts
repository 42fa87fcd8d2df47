import { describe, expect, it } from 'vitest';
import type { NodeQuestion } from '../../src/typescript/contract.ts';
import { createProject, natureOf, nodeWithText, openText, sourceOf, type TestProject } from './project.testing.ts';

/** Messages that each call of `ask` took, in order. */
function roundTrips({ logged }: TestProject): readonly number[] {
  return logged.flatMap((line) => /questions about .* took (\d+) round trips/.exec(line)?.[1] ?? []).map(Number);
}

describe('round trips', () => {
  it('are none for what syntax decides', async () => {
    const { project, view, source } = await openText('(async () => {})(); import("node:fs");');
    await using _ = project;
    await natureOf(view, source, '(async () => {})()', 'import("node:fs")');
    expect(roundTrips(project)).toEqual([0]);
  });

  it('do not grow with the number of questions', async () => {
    const calls = Array.from({ length: 200 }, (_, index) => `declare function f${index}(): ${index % 2 === 0 ? 'Promise<void>' : 'number'}; f${index}();`).join('\n');
    const { project, view, source, file } = await openText(calls);
    await using _ = project;
    const questions = Array.from({ length: 200 }, (_, index): NodeQuestion[] => {
      const node = nodeWithText(source, `f${index}()`);
      return [{ kind: 'nature', node }, { kind: 'declaration', node }];
    }).flat();
    const answers = await view.ask(file, questions);
    expect(answers.filter((answer) => answer.kind === 'nature' && answer.nature === 'promise')).toHaveLength(100);
    expect(answers.filter((answer) => answer.kind === 'declaration' && answer.declaration.kind === 'source')).toHaveLength(200);
    expect(roundTrips(project)[0]).toBeLessThanOrEqual(6);
  });

  it('are one for what is known of the same callees', async () => {
    const { project, view, source } = await openText('declare function load(): Promise<void>; load(); (load());');
    await using _ = project;
    await natureOf(view, source, 'load()');
    await natureOf(view, source, '(load())');
    expect(roundTrips(project)[1]).toBe(1);
  });

  it('are few for types that need every look', async () => {
    const { project, view, source } = await openText('interface Task<T> { then(done: (value: T) => void): void } declare function map<T>(f: () => T): T[]; declare const task: Task<number>; map(() => task); task;');
    await using _ = project;
    expect(await natureOf(view, source, 'map(() => task)', 'task')).toEqual(['thenables', 'thenable']);
    expect(roundTrips(project)[0]).toBeLessThanOrEqual(16);
  });
});

describe('an aborted signal', () => {
  it('rejects with its reason before, between and after rounds', async () => {
    const { project, view, source, file } = await openText('declare function load(): Promise<void>; load();');
    await using _ = project;
    const questions: NodeQuestion[] = [{ kind: 'nature', node: nodeWithText(source, 'load()') }];
    const reason = new Error('The user typed on.');
    await expect(view.ask(file, questions, AbortSignal.abort(reason))).rejects.toBe(reason);
    await expect(view.resolveModules(file, ['./b'], AbortSignal.abort(reason))).rejects.toBe(reason);
    await expect(project.engine.open([file], AbortSignal.abort(reason))).rejects.toBe(reason);

    const underWay = new AbortController();
    const asked = view.ask(file, questions, underWay.signal);
    underWay.abort(reason);
    await expect(asked).rejects.toBe(reason);

    const opening = new AbortController();
    const opened = project.engine.open([file], opening.signal);
    opening.abort(reason);
    await expect(opened).rejects.toBe(reason);
    expect(await natureOf(view, source, 'load()')).toEqual(['promise']);
  });

  it('wins over a view that is disposed at once', async () => {
    const { project, view, source, file } = await openText('declare function load(): Promise<void>; load();');
    await using _ = project;
    const abort = new AbortController();
    const asked = view.ask(file, [{ kind: 'nature', node: nodeWithText(source, 'load()') }], abort.signal);
    const reason = new Error('The user typed on.');
    abort.abort(reason);
    await Promise.all([expect(asked).rejects.toBe(reason), view[Symbol.asyncDispose]()]);
    await expect(view.ask(file, [])).rejects.toThrow('disposed');
  });
});

it('shares one snapshot between views as long as nothing changes', async () => {
  await using project = await createProject({ 'tsconfig.json': '{}', 'a.ts': 'async function run() {} run();' });
  const file = project.path('a.ts');
  const first = await project.engine.open([file]);
  const second = await project.engine.open([file]);
  expect((await sourceOf(first, file)).syntax).toBe((await sourceOf(second, file)).syntax);
  await first[Symbol.asyncDispose]();
  await first[Symbol.asyncDispose]();
  expect(await natureOf(second, await sourceOf(second, file), 'run()')).toEqual(['promise']);
  await second[Symbol.asyncDispose]();
});
