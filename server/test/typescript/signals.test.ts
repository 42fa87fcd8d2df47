import { describe, expect, test } from 'vitest';
import type { HeldSignal, SignalPlace } from '../../src/model/answers.ts';
import { nodeWithText, openText } from './project.testing.ts';

describe('signals that a name holds', () => {
  test.each([
    ['function f(a: AbortSignal) {}', [{ property: undefined, isOptional: false, isHolderOptional: false, holder: '' }]],
    ['function f(a?: AbortSignal) {}', [{ property: undefined, isOptional: true, isHolderOptional: false, holder: '' }]],
    ['interface Mine extends AbortSignal { clear(): void } function f(a: Mine) {}', [{ property: undefined, isOptional: false, isHolderOptional: false, holder: '' }]],
    ['interface Options { signal?: AbortSignal; limit: number } function f(a: Options) {}', [{ property: 'signal', isOptional: true, isHolderOptional: false, holder: 'Options' }]],
    ['function f(a?: { abortSignal: AbortSignal }) {}', [{ property: 'abortSignal', isOptional: true, isHolderOptional: true, holder: '' }]],
    ['function f(a: AbortController) {}', [{ property: 'signal', isOptional: false, isHolderOptional: false, holder: 'AbortController' }]],
    ['function f(a: Request) {}', [{ property: 'signal', isOptional: false, isHolderOptional: false, holder: 'Request' }]],
    ['function f<T extends { signal: AbortSignal }>(a: T) {}', [{ property: 'signal', isOptional: false, isHolderOptional: false, holder: '' }]],
    ['function f(a: { signal: "SIGINT" | "SIGTERM" }) {}', []],
    ['function f(a: () => AbortSignal) {}', []],
    ['function f(a: any) {}', 'unknown'],
  ] as const)('%s', async (code, expected) => {
    expect(await held(code)).toEqual(expected);
  });

  test('JavaScript without types says nothing', async () => {
    expect(await held('function f(a) {}', 'a.js')).toBe('unknown');
  });
});

describe('places for signals in a call', () => {
  test.each([
    ['declare function f(url: string, signal: AbortSignal): void;', [{ argument: 1, option: undefined, takesNothing: false }]],
    ['declare function f(url: string, signal?: AbortSignal): void;', [{ argument: 1, option: undefined, takesNothing: true }]],
    ['declare function f(url: string, options?: { signal?: AbortSignal | null; method: string }): void;', [{ argument: 1, option: 'signal', takesNothing: true }]],
    ['declare function f(options: { abortSignal: AbortSignal }): void;', [{ argument: 0, option: 'abortSignal', takesNothing: false }]],
    ['declare function f(url: string): void; declare function f(url: string, signal: AbortSignal | undefined): void;', [{ argument: 1, option: undefined, takesNothing: true }]],
    ['declare class Client { f(options?: { signal?: AbortSignal }): void } declare const f: Client["f"];', [{ argument: 0, option: 'signal', takesNothing: true }]],
    ['declare function f(url: string, done: (signal: AbortSignal) => void): void;', []],
    ['declare function f(...signals: AbortSignal[]): void;', []],
    ['declare const f: any;', []],
  ] as const)('%s', async (code, expected) => {
    expect(await placesIn(`${code}\nf();`, {})).toEqual(expected);
  });

  test('an optional property takes no `undefined` where types are exact about it', async () => {
    const code = 'declare function f(options: { signal?: AbortSignal }): void;\nf();';
    expect(await placesIn(code, { 'tsconfig.json': '{ "compilerOptions": { "strict": true, "exactOptionalPropertyTypes": true } }' })).toEqual([{ argument: 0, option: 'signal', takesNothing: false }]);
  });
});

/** Of the last thing that is called `a`. */
async function held(code: string, name = 'a.ts'): Promise<readonly HeldSignal[] | 'unknown' | undefined> {
  const { project, view, source } = await openText(code, {}, name);
  await using _project = project;
  await using _view = view;
  const [answer] = await view.ask(source.file, [{ kind: 'signals', node: nodeWithText(source, 'a') }]);
  return answer?.kind === 'signals' ? answer.held : undefined;
}

async function placesIn(code: string, others: Readonly<Record<string, string>>): Promise<readonly SignalPlace[] | undefined> {
  const { project, view, source } = await openText(code, others);
  await using _project = project;
  await using _view = view;
  const [answer] = await view.ask(source.file, [{ kind: 'signal-places', node: nodeWithText(source, 'f()') }]);
  return answer?.kind === 'signal-places' ? answer.places : undefined;
}
