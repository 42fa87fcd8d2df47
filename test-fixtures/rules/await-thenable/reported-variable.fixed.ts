// What follows the await runs a moment earlier without it, so a person confirms.

declare function loadRate(currency: string): Promise<number>;

export async function convert(amount: number, currency: string): Promise<number> {
  const base = amount;
  const rate = await loadRate(currency);
  return base * rate;
}
