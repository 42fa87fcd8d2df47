import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editedText } from './edit-layers.ts';

const insert = (at: number, newText: string) => ({ file: 'a.ts', span: { start: at, end: at }, newText });

test('edits of edited text are told as edits of the original', () => {
  const once = editedText('a.ts', 'load(path)').edited([insert(0, 'await ')]);
  expect(once.text).toBe('await load(path)');
  const twice = once.edited([{ file: 'a.ts', span: { start: 6, end: 10 }, newText: 'read' }]);
  expect(twice.text).toBe('await read(path)');
  expect(twice.edits).toEqual([{ file: 'a.ts', span: { start: 0, end: 4 }, newText: 'await read' }]);
});

test('what was never touched is no edit', () => {
  expect(editedText('a.ts', 'load(path)').edits).toEqual([]);
  expect(editedText('a.ts', '').edited([insert(0, 'x')]).edits).toEqual([insert(0, 'x')]);
});

test('the edits of any layers make the same text from the original', () => {
  const layer = fc.array(fc.record({ at: fc.nat(30), length: fc.nat(4), newText: fc.string({ maxLength: 4 }) }), { maxLength: 4 });
  fc.assert(fc.property(fc.string({ maxLength: 30 }), fc.array(layer, { maxLength: 4 }), (original, layers) => {
    let current = editedText('a.ts', original);
    for (const edits of layers) {
      const inside: { file: string; span: { start: number; end: number }; newText: string }[] = [];
      for (const { at, length, newText } of edits.toSorted((one, other) => one.at - other.at)) {
        const start = Math.max(at, inside.at(-1)?.span.end ?? 0);
        if (start + length <= current.text.length && start > (inside.at(-1)?.span.start ?? -1)) inside.push({ file: 'a.ts', span: { start, end: start + length }, newText });
      }
      const expected = inside.toReversed().reduce((text, { span, newText }) => text.slice(0, span.start) + newText + text.slice(span.end), current.text);
      current = current.edited(inside);
      expect(current.text).toBe(expected);
    }
    const applied = current.edits.toReversed().reduce((text, { span, newText }) => text.slice(0, span.start) + newText + text.slice(span.end), original);
    expect(applied).toBe(current.text);
  }));
});
