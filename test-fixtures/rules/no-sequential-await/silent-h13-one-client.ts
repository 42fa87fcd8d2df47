// One client of a database is one connection: it answers one query after the other.

interface Client {
  query(sql: string): Promise<readonly unknown[]>;
}

export async function count(client: Client): Promise<number> {
  const users = await client.query('SELECT id FROM users');
  const orders = await client.query('SELECT id FROM orders');
  return users.length + orders.length;
}
