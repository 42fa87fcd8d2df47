// A query begins when it is awaited, and that is too late for the `catch`.

interface Query extends PromiseLike<string[]> { where(condition: string): Query }
declare function select(table: string): Query;

export async function openOrders(): Promise<string[]> {
  try {
    return await select('orders').where('open');
  } catch {
    return [];
  }
}
