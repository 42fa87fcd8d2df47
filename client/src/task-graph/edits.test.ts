import { expect, test } from 'vitest';
import { shiftOffset, shiftSpan } from './edits.ts';

const insertion = (rangeOffset: number, text: string) => ({ rangeOffset, rangeLength: 0, text });
const deletion = (rangeOffset: number, rangeLength: number) => ({ rangeOffset, rangeLength, text: '' });

test('text before an offset moves it, text after it does not', () => {
  expect(shiftOffset(10, [insertion(3, 'abc')])).toBe(13);
  expect(shiftOffset(10, [insertion(20, 'abc')])).toBe(10);
  expect(shiftOffset(10, [deletion(2, 5)])).toBe(5);
});

test('edits of one change come from the end of the text', () => {
  expect(shiftOffset(10, [insertion(12, 'x'), insertion(4, 'xy'), deletion(0, 1)])).toBe(11);
});

test('an offset inside replaced text goes to the end of the replacement', () => {
  expect(shiftOffset(10, [{ rangeOffset: 8, rangeLength: 6, text: 'new' }])).toBe(11);
});

test('a span whose text is replaced around it closes, and never turns around', () => {
  expect(shiftSpan({ start: 5, end: 9 }, [{ rangeOffset: 0, rangeLength: 20, text: 'x' }])).toEqual({ start: 1, end: 1 });
});

test('typing at the start of a span moves it, typing inside it widens it', () => {
  expect(shiftSpan({ start: 5, end: 9 }, [insertion(5, 'await ')])).toEqual({ start: 11, end: 15 });
  expect(shiftSpan({ start: 5, end: 9 }, [insertion(7, '..')])).toEqual({ start: 5, end: 11 });
});
