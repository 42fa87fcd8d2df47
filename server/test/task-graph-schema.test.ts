import { Ajv } from 'ajv';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { createConfigurationResolver } from '../src/config/resolver.ts';
import { createEngine, formatGraph, ruleMetas } from '../src/engine/index.ts';
import { schemaOf } from './schemas/schema-from-types.testing.ts';

const fixtures = join(import.meta.dirname, '../../test-fixtures').replaceAll('\\', '/');
const resolver = createConfigurationResolver({ rules: ruleMetas });
const engine = createEngine({ cwd: fixtures, configurationFor: async (name) => (await resolver.resolve(name)).configuration, log: () => undefined });
afterAll(() => engine[Symbol.asyncDispose]());

const schemas = join(import.meta.dirname, '../schemas');
const taskGraphHead = { title: 'Async Lens task graph' };
const functionMapHead = { title: 'Async Lens function map' };

test('the schema that others read is that of the types', async () => {
  const taskGraph = await schemaOf('TaskGraph', ['task-graph.ts', 'span.ts'], taskGraphHead);
  await expect(`${JSON.stringify(taskGraph, undefined, 2)}\n`).toMatchFileSnapshot('../schemas/task-graph.schema.json');
  const functionMap = await schemaOf('FunctionMap', ['function-map.ts', 'task-graph.ts', 'span.ts'], functionMapHead);
  await expect(`${JSON.stringify(functionMap, undefined, 2)}\n`).toMatchFileSnapshot('../schemas/function-map.schema.json');
});

const programs = [...globSync('tutorial/*.ts', { cwd: fixtures }), 'graph/kinds.ts', 'rules/no-sequential-await/reported-bare-calls.ts'].map((name) => `${fixtures}/${name}`);

test.each(programs)('graphs of %s are what the schema says', async (file) => {
  const isValid = validatorOf('task-graph.schema.json');
  const names = (await engine.functionsOf(file)).map(({ name }) => name);
  for (const scope of ['function', 'file'] as const) {
    for (const name of scope === 'file' ? [''] : names) {
      const graph = await engine.taskGraph({ file, target: { name }, depth: 9, scope });
      expect(graph === undefined ? '' : isValid(JSON.parse(formatGraph(graph, 'json')))).toBe('');
    }
  }
});

test('maps are what their schema says', async () => {
  const answer = await engine.functionMap({ file: `${fixtures}/graph/kinds.ts`, scope: { kind: 'file' } });
  expect(answer?.state).toBe('map');
  expect(validatorOf('function-map.schema.json')(JSON.parse(JSON.stringify(answer?.state === 'map' ? answer.map : {})))).toBe('');
});

test('a graph of another version, or with a field that nobody knows, is refused', async () => {
  const graph = await engine.taskGraph({ file: `${fixtures}/graph/kinds.ts`, target: { name: 'joined' }, depth: 0 });
  const isValid = validatorOf('task-graph.schema.json');
  expect(isValid({ ...graph, version: 2 })).toContain('version');
  expect(isValid({ ...graph, colour: 'red' })).toContain('additional properties');
});

/** Answers what is wrong; empty when nothing is. */
function validatorOf(schema: string): (data: unknown) => string {
  const ajv = new Ajv({ allErrors: true, strict: true });
  const validate = ajv.compile(JSON.parse(readFileSync(join(schemas, schema), 'utf8')) as object);
  return (data) => (validate(data) ? '' : ajv.errorsText(validate.errors));
}
