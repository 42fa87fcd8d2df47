import { expect, test } from 'vitest';
import { createKnowledge } from './lookup.ts';
import { isPureMethodName, pureMethods } from './pure-methods.ts';

const builtIns = { String, Number, Array, Set, Object, Date, Map };

test('every name is a method of a built-in object', () => {
  const prototypes = Object.values(builtIns).map(({ prototype }) => prototype as object);
  expect([...pureMethods].filter((name) => !prototypes.some((prototype) => name in prototype))).toEqual([]);
});

test('no built-in object has a method of that name that changes something', () => {
  const knowledge = createKnowledge();
  const writers = [...pureMethods].filter((name) =>
    Object.keys(builtIns).some((owner) => knowledge.factsOf('global', `${owner}.${name}`)?.effects?.some((effect) => effect.startsWith('writes:'))));
  expect(writers).toEqual([]);
});

test('names that libraries use for other things stay out', () => {
  for (const name of ['find', 'get', 'values', 'search', 'match', 'push', 'set', 'delete', 'sort']) expect(isPureMethodName(name)).toBe(false);
});
