// Kept by name, and no name is ever asked for.

declare function loadRate(currency: string): Promise<number>;

export async function count(currencies: readonly string[]): Promise<number> {
  const rates = new Map<string, Promise<number>>();
  for (const currency of currencies) rates.set(currency, loadRate(currency));
//                                                       ^^^^^^^^^^^^^^^^^^ no-unawaited-task
  return rates.size;
}
