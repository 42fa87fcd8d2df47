// Only a thenable, as query builders are: it does nothing until somebody awaits it.

interface Query extends PromiseLike<readonly string[]> {
  where(condition: string): Query;
}
declare function select(table: string): Query;

export function prepare(): void {
  select('orders').where('open');
}
