// In a test, the order is often the point, and time is not.

import assert from 'node:assert/strict';
import { test } from 'node:test';

declare function loadUser(id: string): Promise<string>;
declare function loadOrders(id: string): Promise<string>;

void test('a user has orders', async () => {
  const user = await loadUser('1');
  const orders = await loadOrders('1');
  assert.equal(user, orders);
});
