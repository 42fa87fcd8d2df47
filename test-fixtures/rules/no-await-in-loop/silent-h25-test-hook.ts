// What a test prepares belongs to the test.

import { before, test } from 'node:test';

declare function loadName(id: string): Promise<string>;
declare function greets(names: readonly string[]): void;

const names: string[] = [];

before(async () => {
  for (const id of ['1', '2']) {
    names.push(await loadName(id));
  }
});

void test('everybody is greeted', () => greets(names));
