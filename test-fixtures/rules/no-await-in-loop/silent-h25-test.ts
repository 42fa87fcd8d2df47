// In a test, the order is often the point, and time is not.

import assert from 'node:assert/strict';
import { test } from 'node:test';

declare function loadName(id: string): Promise<string>;

async function namesOf(ids: readonly string[]): Promise<string[]> {
  const names: string[] = [];
  for (const id of ids) {
    names.push(await loadName(id));
  }
  return names;
}

void test('users have names', async () => {
  assert.deepEqual(await namesOf(['1', '2']), ['Ada', 'Ben']);
});
