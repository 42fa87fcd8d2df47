// What an async function throws is a rejection.

declare function load(id: string): Promise<string>;

export async function title(id: string): Promise<string> {
  if (id === '') throw new Error('no id');
  return await load(id);
}
