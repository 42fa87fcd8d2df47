// Queries begin when they are awaited: the second cannot fail while the first is pending.

interface Query<Row> {
  then<Result>(onRows: (rows: Row[]) => Result): PromiseLike<Result>;
}
declare function selectUsers(): Query<string>;
declare function selectOrders(): Query<string>;

export async function all(): Promise<string[]> {
  const usersQuery = selectUsers();
  const ordersQuery = selectOrders();
  const users = await usersQuery;
  const orders = await ordersQuery;
  return [...users, ...orders];
}
