// A task that nobody has waited for yet changes something: how much of that the two see depends on when they run.

const prices = new Map<string, number>();

async function refresh(id: string): Promise<void> {
  const response = await fetch(`https://shop.example/prices/${id}`);
  prices.set(id, Number(await response.text()));
}

async function priceOf(id: string): Promise<number> {
  const response = await fetch(`https://shop.example/rates/${id}`);
  return (prices.get(id) ?? 0) * Number(await response.text());
}

export async function total(): Promise<number> {
  const task = refresh('apple');
  const apple = await priceOf('apple');
  const pear = await priceOf('pear');
  await task;
  return apple + pear;
}
