import { describe, expect, test } from 'vitest';
import type { ApiFacts, Counterpart } from '../facts.ts';
import { createKnowledge } from '../lookup.ts';
import { modules } from './index.generated.ts';

const knowledge = createKnowledge();
const entries = modules.flatMap(({ modules: [module = ''], exports }) => Object.entries(exports).map(([path, facts]) => ({ name: `${module} ${path}`, facts })));
const counterparts = entries.flatMap(({ name, facts }) => counterpartsOf(facts).map((counterpart) => ({ name, counterpart })));

test('no module has two entries', () => {
  const names = modules.flatMap((entry) => entry.modules);
  expect(names.filter((name, position) => names.indexOf(name) !== position)).toEqual([]);
});

test('every name that another one stands for has facts', () => {
  const dangling = modules.flatMap(({ modules: [module = ''], aliases = {}, exports }) =>
    Object.values(aliases)
      .filter((owner) => owner !== '' && !Object.keys(exports).some((path) => path === owner || path.startsWith(`${owner}.`)))
      .map((owner) => `${module} ${owner}`));
  expect(dangling).toEqual([]);
});

describe('calls that block', () => {
  const blocking = entries.flatMap(({ name, facts }) => (facts.blocks ? [{ name, blocks: facts.blocks }] : []));

  test('each says what to do instead', () => {
    expect(blocking.filter(({ blocks }) => !blocks.counterpart && !blocks.advice).map(({ name }) => name)).toEqual([]);
  });

  test('advice is a fragment: no capital letter, no full stop', () => {
    expect(blocking.filter(({ blocks }) => blocks.advice && /^[A-Z]|\.$/.test(blocks.advice.replace(/\.\.\)?\.?$/, ''))).map(({ name }) => name)).toEqual([]);
  });

  test('none gives a promise', () => {
    expect(entries.filter(({ facts }) => facts.blocks && !facts.blocks.when && facts.returns === 'promise').map(({ name }) => name)).toEqual([]);
  });
});

describe('counterparts', () => {
  test('each is known and does not block itself', () => {
    const unfit = counterparts.filter(({ counterpart: { module, path } }) => {
      const facts = knowledge.factsOf(module, path);
      return facts === undefined || facts.blocks !== undefined && facts.blocks.when === undefined;
    });
    expect(unfit.map(({ name, counterpart }) => `${name} -> ${counterpart.module} ${counterpart.path}`)).toEqual([]);
  });

  test('one that differs says in what, and one that takes a callback differs', () => {
    expect(counterparts.filter(({ counterpart }) => counterpart.shape === 'different' && !counterpart.note).map(({ name }) => name)).toEqual([]);
    expect(counterparts.filter(({ counterpart }) => counterpart.takesCallback && counterpart.shape === 'same').map(({ name }) => name)).toEqual([]);
  });

  test('one of the same shape does not give its result to a callback or to an iterator', () => {
    const unlike = counterparts.filter(({ counterpart: { module, path, shape } }) =>
      shape === 'same' && ['callback', 'async-iterable'].includes(knowledge.factsOf(module, path)?.returns ?? ''));
    expect(unlike.map(({ name }) => name)).toEqual([]);
  });
});

function counterpartsOf({ blocks, promiseForm }: ApiFacts): readonly Counterpart[] {
  return [blocks?.counterpart, promiseForm].filter((counterpart) => counterpart !== undefined);
}
