// The whole module is synchronous by design: no counterpart, but it blocks.

import { DatabaseSync } from 'node:sqlite';

const database = new DatabaseSync('orders.db');

export async function deleteOrders(): Promise<void> {
  database.exec('DELETE FROM orders');
//^^^^^^^^^^^^^ no-blocking-call
}
