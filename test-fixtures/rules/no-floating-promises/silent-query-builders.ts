// Builders of queries have the `then` of a promise and are none: they are filled step by step, and run when awaited.

interface Query<T> extends Pick<Promise<T>, 'then' | 'catch' | 'finally'> {
  where(key: string, value: unknown): Query<T>;
  limit(count: number): Query<T>;
}

declare function from<T>(table: string): Query<T>;

export async function usersOf(team: string | undefined): Promise<readonly string[]> {
  const query = from<readonly string[]>('users');
  if (team !== undefined) query.where('team', team);
  query.limit(10);
  return await query;
}
