// What an await is for, in all its forms.

declare function load(id: string): Promise<string>;
declare function loadLater(): PromiseLike<string>;
interface Query extends PromiseLike<readonly string[]> { where(condition: string): Query }
declare function select(table: string): Query;

export async function all(id: string, pending: Promise<number>): Promise<unknown> {
  const module = await import('node:path');
  return [await load(id), await loadLater(), await select('orders').where('open'), await pending, module.sep, await new Promise((resolve) => setTimeout(resolve, 1))];
}
