// One client of a database is one connection: it answers one query after the other.

interface Client {
  query(sql: string, values: readonly string[]): Promise<readonly unknown[]>;
}

export async function rows(client: Client, ids: readonly string[]): Promise<unknown[]> {
  const rows: unknown[] = [];
  for (const id of ids) {
    rows.push(await client.query('SELECT * FROM users WHERE id = $1', [id]));
  }
  return rows;
}
