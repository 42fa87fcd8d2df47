import { describe, expect, it } from 'vitest';
import type { Waiting } from '../../src/model/answers.ts';
import { nodeWithText, openText } from './project.testing.ts';

describe('what there is to wait for', () => {
  it.each([
    ['declare const a: Promise<string>', 'something'],
    ['declare const a: string | Promise<string>', 'something'],
    ['declare const a: PromiseLike<string>', 'something'],
    ['declare const a: string | number', 'nothing'],
    ['declare const a: { id: string }', 'nothing'],
    ['declare const a: void', 'void'],
    ['declare const a: Promise<string>[]', 'list'],
    ['declare const a: () => Promise<string>', 'function'],
    ['declare const a: {}', 'unknown'],
    ['declare const a: object', 'unknown'],
    ['declare const a: never', 'unknown'],
    ['declare const a: undefined', 'unknown'],
    ['declare const a: any', 'unknown'],
    ['declare const a: Missing', 'unknown'],
  ] as const)('%s: %s', async (code, waiting) => {
    expect(await waitingOf('waiting', `${code};\na;`, 'a')).toBe(waiting);
  });

  it.each([
    ['declare const a: readonly string[]', 'nothing'],
    ['declare const a: [string, Promise<string>]', 'something'],
    ['declare const a: Set<number> | string[]', 'nothing'],
    ['declare const a: AsyncIterable<string>', 'something'],
    ['declare const a: Iterable<string>', 'unknown'],
    ['declare const a: never[]', 'unknown'],
    ['declare const a: string', 'nothing'],
  ] as const)('in each of %s: %s', async (code, waiting) => {
    expect(await waitingOf('waiting-each', `${code};\na;`, 'a')).toBe(waiting);
  });

  it('in JavaScript, of calls whose types stand in no comment', async () => {
    const code = [
      '/** @returns {boolean} */ function isValid(password) { return compare(password); }',
      '/** @type {() => boolean} */ const isKnown = (name) => look(name);',
      'function count(list) { return `${list}`.length; }',
      '/** @type {string} */ let title;',
      'isValid("a"); isKnown("b"); count([]); title;',
    ].join('\n');
    expect(await waitingOf('waiting', code, 'isValid("a")', 'a.js')).toBe('unknown');
    expect(await waitingOf('waiting', code, 'isKnown("b")', 'a.js')).toBe('unknown');
    expect(await waitingOf('waiting', code, 'count([])', 'a.js')).toBe('nothing');
    expect(await waitingOf('waiting', code, 'title', 'a.js')).toBe('unknown');
  });
});

async function waitingOf(kind: 'waiting' | 'waiting-each', code: string, text: string, name = 'a.ts'): Promise<Waiting | undefined> {
  const { project, view, source } = await openText(code, {}, name);
  await using _project = project;
  await using _view = view;
  const [answer] = await view.ask(source.file, [{ kind, node: nodeWithText(source, text) }]);
  return answer?.kind === kind ? answer.waiting : undefined;
}
