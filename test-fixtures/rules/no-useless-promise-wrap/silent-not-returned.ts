// Kept, passed on, awaited among others.

declare function load(id: string): Promise<string>;

export async function titles(id: string): Promise<string[]> {
  const first = Promise.resolve('first');
  return await Promise.all([first, Promise.resolve('second'), load(id)]);
}
