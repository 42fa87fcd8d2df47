// The assertion keeps the second from starting.

import assert from 'node:assert/strict';

declare function loadUser(id: string): Promise<{ isActive: boolean }>;
declare function loadOrders(id: string): Promise<string>;

export async function account(id: string): Promise<string> {
  const user = await loadUser(id);
  assert.ok(user.isActive, 'only active users have orders');
  const orders = await loadOrders(id);
  return orders;
}
