// A question about a file takes microseconds: what the turns take is the waiting.

import { existsSync } from 'node:fs';

async function loadPrice(path: string): Promise<number> {
  const response = await fetch(`https://shop.example/prices/${existsSync(path) ? path : 'none'}`);
  return Number(await response.text());
}

export async function prices(paths: readonly string[]): Promise<number[]> {
  const prices: number[] = [];
  for (const path of paths) {
    prices.push(await loadPrice(path));
//              ^^^^^^^^^^^^^^^^^^^^^ no-await-in-loop: (proven)
  }
  return prices;
}
