// What follows the await runs a moment earlier without it, so a person confirms.

declare function loadRate(currency: string): Promise<number>;

export async function convert(amount: number, currency: string): Promise<number> {
  const base = await amount;
//             ^^^^^^^^^^^^ await-thenable: `amount` is no promise: there is nothing to wait for. Remove `await`.
  const rate = await loadRate(currency);
  return base * rate;
}
