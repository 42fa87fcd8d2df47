// One of the implementations writes a file each time that it is asked.
import type { Stock } from './silent-catalogues.ts';

export async function both(stock: Stock, one: string, other: string): Promise<string> {
  const first = await stock.amountOf(one);
  const second = await stock.amountOf(other);
  return `${first} and ${second}`;
}
