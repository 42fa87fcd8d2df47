// What blocks in a turn stays one after another, and at once all of it would come before anybody hears that a turn failed.

import { readFileSync } from 'node:fs';

async function loadPrice(name: string): Promise<number> {
  const response = await fetch(`https://shop.example/prices/${name}`);
  return Number(await response.text());
}

function nameIn(path: string): string {
  return readFileSync(path, 'utf8').trim();
}

async function loadPriceFor(path: string): Promise<number> {
  return await loadPrice(nameIn(path));
}

export async function prices(paths: readonly string[]): Promise<number[]> {
  const prices: number[] = [];
  for (const path of paths) {
    prices.push(await loadPrice(nameIn(path)));
  }
  return prices;
}

export async function pricesByCallee(paths: readonly string[]): Promise<number[]> {
  const prices: number[] = [];
  for (const path of paths) {
    prices.push(await loadPriceFor(path));
  }
  return prices;
}
