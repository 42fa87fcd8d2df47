import { expect, test } from 'vitest';
import { ProgramStore } from './program-store.ts';
import { foreignDeclarations } from './foreign-declarations.ts';
import type { TypeView } from '../typescript/contract.ts';
import { createParser } from '../typescript/parse.ts';

test('each callee is asked about once, in one question per need, by whomever', async () => {
  await using parser = createParser();
  const asked: number[] = [];
  const view: TypeView = {
    problems: [],
    source: async (file) => ({ file, syntax: await parser.parse(file, 'store.load(); store.save();'), configFile: undefined, syntaxErrors: [] }),
    resolveModules: async () => [],
    ask: async (_file, questions) => {
      asked.push(questions.length);
      return questions.map(() => ({ kind: 'declaration', declaration: { kind: 'global', path: 'Store.load' } }));
    },
    errors: async () => [],
    [Symbol.asyncDispose]: async () => undefined,
  };
  const store = new ProgramStore();
  const foreign = foreignDeclarations(view, store);
  const analysed = await store.analyse(view, '/shop/store.ts', undefined);
  const [load, save] = analysed!.facts.functions[0]!.body.calls.map(({ calleeValue }) => calleeValue);

  expect(foreign.of('/shop/store.ts', load!)).toBeUndefined();
  await Promise.all([foreign.learn('/shop/store.ts', [load!], undefined), foreign.learn('/shop/store.ts', [load!, save!], undefined)]);
  await foreign.learn('/shop/store.ts', [save!], undefined);
  expect(asked).toEqual([1, 1]);
  expect(foreign.of('/shop/store.ts', save!)).toEqual({ kind: 'global', path: 'Store.load' });
});
