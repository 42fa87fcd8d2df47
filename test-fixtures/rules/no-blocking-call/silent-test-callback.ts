// In a test nobody else waits for the loop.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

declare function renderPage(): Promise<string>;

void test('the page is as expected', async () => {
  assert.equal(await renderPage(), readFileSync('page.html', 'utf8'));
});
