// A map of tasks, and all its values are joined.

declare function loadRate(currency: string): Promise<number>;

export async function rates(currencies: readonly string[]): Promise<number[]> {
  const tasks = new Map<string, Promise<number>>();
  for (const currency of currencies) tasks.set(currency, loadRate(currency));
  return await Promise.all(tasks.values());
}
