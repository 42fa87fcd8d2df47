// Fake timers stand for those of the global object only.

import { readFile } from 'node:fs/promises';
import { mock, test } from 'node:test';

test('waits', async () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  const waiting = new Promise((resolve) => setTimeout(resolve, 1000));
  mock.timers.tick(1000);
  await waiting;
  await readFile('a.txt');
});
