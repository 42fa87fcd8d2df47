// A query begins when it is awaited, and that is too late for the `catch`.

interface Query extends PromiseLike<string[]> { where(condition: string): Query }
declare function select(table: string): Query;

export async function openOrders(): Promise<string[]> {
  try {
    return select('orders').where('open');
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ return-await: The promise of `select('orders').where` is returned while it is pending: the `catch` does not hear of its failure. Write `return await`.
  } catch {
    return [];
  }
}
