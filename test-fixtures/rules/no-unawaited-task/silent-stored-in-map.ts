// Stored under a key; whoever asks for the key can await it.

declare function loadRate(currency: string): Promise<number>;

const rates = new Map<string, Promise<number>>();

export function rateOf(currency: string): Promise<number> {
  const known = rates.get(currency);
  if (known !== undefined) return known;
  const rate = loadRate(currency);
  rates.set(currency, rate);
  return rate;
}
