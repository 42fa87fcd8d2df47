import { readdirSync } from 'node:fs';
import { join } from 'node:path/posix';
import { expect, test } from 'vitest';
import { repositoryRoot } from './fixtures/fixture.testing.ts';

/** Rules that change what runs at the same time, or report what already does. */
const rules = ['no-sequential-await', 'no-await-in-loop', 'no-rejection-window'];
const hazards = Array.from({ length: 31 }, (_, index) => `h${String(index + 1).padStart(2, '0')}`);

test.each(hazards)('hazard %s has two programs that stay silent and a near miss that is reported', (hazard) => {
  const names = rules.flatMap((rule) => readdirSync(join(repositoryRoot, 'test-fixtures/rules', rule)));
  const fixtures = (verdict: string) => names.filter((name) => name.startsWith(`${verdict}-${hazard}-`) && !name.endsWith('.fixed.ts'));
  expect({ silent: fixtures('silent').length >= 2, reported: fixtures('reported').length >= 1 }, `silent: ${fixtures('silent').join(', ')}; reported: ${fixtures('reported').join(', ')}`).toEqual({ silent: true, reported: true });
});
