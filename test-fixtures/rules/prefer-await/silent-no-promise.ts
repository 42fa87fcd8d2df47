// A `then` of something else.

interface Query {
  where(name: string): Query;
  then<T>(use: (rows: readonly string[]) => T): Query;
}

declare const query: Query;

export async function names(): Promise<void> {
  await query.where('a').then((rows) => rows.length);
}
