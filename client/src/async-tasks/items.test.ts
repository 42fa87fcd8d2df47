import { expect, test } from 'vitest';
import type { OutlinedTask, TaskOutline } from '../../../server/src/protocol/task-outline.ts';
import { descriptionOf, itemAt, itemsOf, spokenItem } from './items.ts';

const nothing = { does: '', time: '', notes: [], ruleIds: [], onCriticalPath: false, tasks: [] } satisfies Partial<OutlinedTask>;

/** `await Promise.all([load(), save()])` in a function from 10 to 90, with a function from 100 on behind it. */
const outline: TaskOutline = {
  functions: [
    {
      id: 'report', name: 'report', isAsync: true, span: { start: 10, end: 90 }, longestChain: '1 step', work: '2 steps',
      tasks: [{
        ...nothing, id: '0.join', kind: 'join', label: 'await Promise.all(…)', does: 'waits for several tasks', span: { start: 20, end: 80 }, notes: ['waits for all'],
        tasks: [
          { ...nothing, id: '0.0', kind: 'start', label: 'load()', does: 'starts a task', span: { start: 30, end: 40 }, time: '1 step', notes: ['not resolved'], onCriticalPath: true },
          { ...nothing, id: 'at/1', kind: 'heading', label: 'in turn', span: { start: 50, end: 60 } },
        ],
      }],
    },
    { id: 'report~2', name: 'report', isAsync: false, span: { start: 100, end: 120 }, longestChain: '1 step', work: '1 step', tasks: [{ ...nothing, id: '0', kind: 'detached', label: 'send()', does: 'a task that nobody awaits', span: { start: 105, end: 111 }, notes: ['lost: nobody awaits it'], ruleIds: ['no-floating-promises'] }] },
  ],
};

test('every line has a key of its own and knows its parent', () => {
  const all = itemsOf(outline).flatMap(function flat(item): readonly ReturnType<typeof itemsOf>[number][] { return [item, ...item.children.flatMap(flat)]; });
  expect(all.map(({ key }) => key)).toEqual(['report', 'report:0.join', 'report:0.0', 'report:at/1', 'report~2', 'report~2:0']);
  for (const item of all) for (const child of item.children) expect(child.parent).toBe(item);
  expect(all.filter(({ parent }) => parent === undefined)).toEqual(itemsOf(outline));
});

test('the line at an offset is the innermost one, and no heading', () => {
  const keyAt = (offset: number, moved = 0) => itemAt(itemsOf(outline), offset, ({ start, end }) => ({ start: start + moved, end: end + moved }))?.key;
  expect([5, 10, 35, 55, 95, 105].map((offset) => keyAt(offset))).toEqual([undefined, 'report', 'report:0.0', 'report:0.join', undefined, 'report~2:0']);
  expect(keyAt(35, 200)).toBeUndefined();
  expect(keyAt(235, 200)).toBe('report:0.0');
});

test('a line says how long, how sure and what is wrong; read aloud, also what it does', () => {
  const [report, other] = itemsOf(outline);
  expect(descriptionOf(report!)).toBe('span 1 step · work 2 steps');
  expect(spokenItem(report!)).toBe('async function report, span 1 step, work 2 steps');
  const [load] = report!.children[0]!.children;
  expect(descriptionOf(load!)).toBe('1 step · not resolved');
  expect(spokenItem(load!)).toBe('load(), starts a task, 1 step, not resolved, on the longest path');
  expect(descriptionOf(other!.children[0]!)).toBe('no-floating-promises · lost: nobody awaits it');
  expect(spokenItem(other!.children[0]!)).toBe('send(), a task that nobody awaits, lost: nobody awaits it, reported by no-floating-promises');
});
