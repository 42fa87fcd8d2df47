// A function that gives a query, which is sent when it is awaited: nothing has begun that could be dropped.

interface Query<Row> extends Pick<Promise<Row[]>, 'then'> {
  where(narrow: (query: Query<Row>) => void): Query<Row>;
  andWhere(column: string, value: unknown): Query<Row>;
}

declare function from<Row>(table: string): Query<Row>;
declare function onlyOpen(query: Query<{ id: string }>): Query<{ id: string }>;

export async function findOrders(user: string): Promise<{ id: string }[]> {
  return await from<{ id: string }>('orders').where((query) => query.andWhere('user', user)).where(onlyOpen);
}
