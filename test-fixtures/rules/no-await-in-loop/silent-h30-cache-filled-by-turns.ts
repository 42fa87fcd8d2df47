// A later turn finds in the cache what an earlier one has put there; at once, both would ask.

const rates = new Map<string, string>();

async function loadRate(currency: string): Promise<string> {
  const cached = rates.get(currency);
  if (cached !== undefined) return cached;
  const response = await fetch(`https://rates.example/${currency}`);
  const rate = await response.text();
  rates.set(currency, rate);
  return rate;
}

export async function ratesOf(currencies: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const currency of currencies) {
    found.push(await loadRate(currency));
  }
  return found;
}
