// What has begun cannot fail, or somebody hears it.

import { setTimeout as delay } from 'node:timers/promises';

declare function loadUser(id: string): Promise<string>;
declare function query(id: string): Promise<string[]>;
declare const name: string;

function loadOrders(id: string): Promise<string[]> {
  if (id === '') throw new Error('No id');
  return query(id);
}

export async function account(id: string): Promise<readonly unknown[]> {
  return await Promise.all([name, loadUser(id).catch(() => ''), delay(10), loadOrders(id)]);
}
