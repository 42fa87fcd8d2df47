// A query that is never awaited never begins.

interface Query<Row> {
  then<Result>(onRows: (rows: Row[]) => Result): PromiseLike<Result>;
}
declare function selectUsers(): Query<string>;

export async function dryRun(): Promise<string> {
  const users = selectUsers();
  return `would await ${typeof users}`;
}
