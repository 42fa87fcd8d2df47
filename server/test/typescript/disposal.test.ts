import { expect, test } from 'vitest';
import type { Disposal } from '../../src/model/answers.ts';
import { nodeWithText, openText } from './project.testing.ts';

const symbols = 'interface SymbolConstructor { readonly dispose: unique symbol; readonly asyncDispose: unique symbol }';

test.each([
  ['{ close(): void; [Symbol.asyncDispose](): PromiseLike<void> }', { by: 'asyncDispose', isStream: false, syntax: 'yes' }],
  ['{ [Symbol.dispose](): void }', { by: 'dispose', isStream: false, syntax: 'yes' }],
  ['{ [Symbol.dispose](): void; [Symbol.asyncDispose](): PromiseLike<void> }', { by: 'asyncDispose', isStream: false, syntax: 'yes' }],
  ['{ [Symbol.dispose](): void } | undefined', { by: 'dispose', isStream: false, syntax: 'yes' }],
  ['{ [Symbol.dispose](): void } | { close(): void }', { by: undefined, isStream: false, syntax: 'yes' }],
  ['{ pipe(to: unknown): void; [Symbol.asyncDispose](): PromiseLike<void> }', { by: 'asyncDispose', isStream: true, syntax: 'yes' }],
  ['{ close(): void }', { by: undefined, isStream: false, syntax: 'yes' }],
  ['any', { by: undefined, isStream: false, syntax: 'yes' }],
] as const)('%s', async (type, expected) => {
  expect(await disposalOf(type, { target: 'esnext' })).toEqual(expected);
});

test.each([
  [{ target: 'esnext' }, 'yes'],
  [{ target: 'es2022', lib: ['es2022', 'esnext.disposable'] }, 'yes'],
  [{ target: 'es2022', lib: ['esnext'] }, 'yes'],
  [{ target: 'es2022', lib: ['es2022'] }, 'helpers'],
  [{ target: 'es2022', lib: ['es2022', 'esnext.disposable'], noEmitHelpers: true }, 'no'],
] as const)('%j may write `using`: %s', async (options, syntax) => {
  expect(await disposalOf('{ [Symbol.dispose](): void }', options)).toMatchObject({ syntax });
});

async function disposalOf(type: string, options: object): Promise<Disposal | undefined> {
  const { project, view, source } = await openText(`${symbols}\ndeclare function make(): ${type};\nconst it = make();`, { 'tsconfig.json': JSON.stringify({ compilerOptions: { strict: true, ...options } }) });
  await using _project = project;
  await using _view = view;
  const [answer] = await view.ask(source.file, [{ kind: 'disposal', node: nodeWithText(source, 'make()') }]);
  return answer?.kind === 'disposal' ? answer.disposal : undefined;
}
