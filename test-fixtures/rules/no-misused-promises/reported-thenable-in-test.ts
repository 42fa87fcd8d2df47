// Other thenables are true as well.

interface Query {
  then(done: (rows: readonly string[]) => void): void;
}
declare function select(table: string): Query;

export function hasRows(table: string): boolean {
  // @ts-ignore: the compiler says so too.
  if (select(table)) return true;
//    ^^^^^^^^^^^^^ no-misused-promises: `select` returns a promise
  return false;
}
