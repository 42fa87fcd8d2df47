import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { rules } from '../rules/index.generated.ts';
import { createConfigurationResolver } from './resolver.ts';
import { configurationSchema } from './schema.ts';

const ruleMetas = rules.map(({ meta }) => meta);

test('the schema that editors read is the schema of the rules there are', async () => {
  await expect(`${JSON.stringify(configurationSchema(ruleMetas), undefined, 2)}\n`).toMatchFileSnapshot('../../schemas/async-lens.config.schema.json');
});

test.each(ruleMetas)('the defaults of $id are options that its schema accepts', ({ schema, defaults }) => {
  const ajv = new Ajv({ allErrors: true });
  expect(ajv.validate(schema, defaults), ajv.errorsText()).toBe(true);
});

test('every example in the documentation is a valid configuration file', async () => {
  const page = readFileSync(new URL('../../../docs/configuration.md', import.meta.url), 'utf8');
  const examples = [...page.matchAll(/```jsonc\n([^]*?)```/g)].map((match) => match[1]!);
  expect(examples.length).toBeGreaterThan(2);
  for (const example of examples) {
    const files: Record<string, string> = { '/project/async-lens.config.json': example, '/project/shared/async-lens.json': '{}' };
    await createConfigurationResolver({ rules: ruleMetas, readFile: async (path) => files[path] }).resolve('/project/a.ts');
  }
});
