import { describe, expect, test } from 'vitest';
import { blocksInCall, effectsOfCall, type ArgumentShape } from './calls.ts';
import type { ApiFacts } from './facts.ts';
import { createKnowledge } from './lookup.ts';

const knowledge = createKnowledge();
const something: ArgumentShape = { kind: 'unknown' };

describe('effects that hang on the arguments', () => {
  test.each<[string, ArgumentShape[], string[]]>([
    ['fetch(url)', [something], ['reads:network']],
    ['fetch(url, { signal })', [something, options({ signal: something })], ['reads:network']],
    ["fetch(url, { method: 'HEAD' })", [something, options({ method: text('HEAD') })], ['reads:network']],
    ["fetch(url, { method: 'POST' })", [something, options({ method: text('POST') })], ['reads:network', 'writes:network']],
    ['fetch(url, { method })', [something, options({ method: something })], ['reads:network', 'writes:network']],
    ['fetch(url, { ...more })', [something, { kind: 'object', options: new Map(), isComplete: false }], ['reads:network', 'writes:network']],
    ['fetch(url, init)', [something, something], ['reads:network', 'writes:network']],
    ['fetch(...all)', [{ kind: 'spread' }], ['reads:network', 'writes:network']],
  ])('%s', (_, given, effects) => expect(effectsOfCall(factsOf('global', 'fetch'), given)).toEqual(effects));

  test('SQL reads when its first word says so', () => {
    const query = factsOf('pg', 'Pool.query');
    expect(effectsOfCall(query, [text('  SELECT 1')])).toEqual(['reads:database']);
    expect(effectsOfCall(query, [{ kind: 'text', start: 'select * from ' }])).toEqual(['reads:database']);
    expect(effectsOfCall(query, [text('with gone as (delete from a returning *) select * from gone')])).toEqual(['reads:database', 'writes:database']);
    expect(effectsOfCall(query, [something])).toEqual(['reads:database', 'writes:database']);
  });

  test('a piece of SQL reads unless it begins as a change does', () => {
    const raw = factsOf('knex', 'Knex.raw');
    expect(effectsOfCall(raw, [text("'default' as project")])).toEqual(['reads:database']);
    expect(effectsOfCall(raw, [{ kind: 'text', start: 'DENSE_RANK() OVER (ORDER BY name ' }])).toEqual(['reads:database']);
    expect(effectsOfCall(raw, [text('  UPDATE users SET seen = now()')])).toEqual(['reads:database', 'writes:database']);
    expect(effectsOfCall(raw, [{ kind: 'text', start: '' }])).toEqual(['reads:database', 'writes:database']);
    expect(effectsOfCall(raw, [something])).toEqual(['reads:database', 'writes:database']);
  });

  test('a command of an AWS client says by its name that it only looks', () => {
    const send = factsOf('@aws-sdk/client-s3', 'S3Client.send');
    expect(effectsOfCall(send, [{ kind: 'new', name: 'GetObjectCommand' }])).toEqual(['reads:network']);
    expect(effectsOfCall(send, [{ kind: 'new', name: 'PutObjectCommand' }])).toEqual(['reads:network', 'writes:network']);
    expect(effectsOfCall(send, [something])).toEqual(['reads:network', 'writes:network']);
  });

  test('without cases the effects are those of every call, and unknown stays unknown', () => {
    expect(effectsOfCall({ effects: [] }, [something])).toEqual([]);
    expect(effectsOfCall({}, [something])).toBeUndefined();
  });
});

describe('calls that block under a condition', () => {
  test('always, or never', () => {
    expect(blocksInCall(factsOf('fs', 'readFileSync'), [text('a')])).toBe('yes');
    expect(blocksInCall(factsOf('fs', 'readFile'), [text('a')])).toBe('no');
  });

  test('without a callback', () => {
    const sign = factsOf('jsonwebtoken', 'sign');
    expect(blocksInCall(sign, [something, something])).toBe('yes');
    expect(blocksInCall(sign, [something, something, options({})])).toBe('yes');
    expect(blocksInCall(sign, [something, something, { kind: 'function' }])).toBe('no');
    expect(blocksInCall(sign, [something, something, something])).toBe('unknown');
    expect(blocksInCall(sign, [{ kind: 'spread' }])).toBe('unknown');
  });

  test('with an argument that says so', () => {
    const open = factsOf('global', 'XMLHttpRequest.open');
    expect(blocksInCall(open, [text('GET'), something, { kind: 'literal', value: false }])).toBe('yes');
    expect(blocksInCall(open, [text('GET'), something, something])).toBe('unknown');
    expect(blocksInCall(open, [text('GET'), something])).toBe('no');
  });

  test('with an option that says so', () => {
    const extract = factsOf('tar', 'extract');
    expect(blocksInCall(extract, [options({ sync: { kind: 'literal', value: true } })])).toBe('yes');
    expect(blocksInCall(extract, [options({ file: something })])).toBe('no');
    expect(blocksInCall(extract, [something])).toBe('unknown');
  });

  test('a few random bytes are nobody’s concern, many are', () => {
    const randomBytes = factsOf('crypto', 'randomBytes');
    expect(blocksInCall(randomBytes, [{ kind: 'literal', value: 32 }])).toBe('no');
    expect(blocksInCall(randomBytes, [{ kind: 'literal', value: 2 ** 24 }])).toBe('yes');
  });
});

function text(value: string): ArgumentShape {
  return { kind: 'literal', value };
}

function options(given: Readonly<Record<string, ArgumentShape>>): ArgumentShape {
  return { kind: 'object', options: new Map(Object.entries(given)), isComplete: true };
}

function factsOf(module: string, path: string): ApiFacts {
  const facts = knowledge.factsOf(module, path);
  if (!facts) throw new Error(`nothing is known about ${module} ${path}`);
  return facts;
}
