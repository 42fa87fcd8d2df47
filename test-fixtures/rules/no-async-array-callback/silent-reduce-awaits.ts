// The accumulator is awaited, passed on, or only returned.

declare function priceOf(item: string): Promise<number>;
declare function merge(before: Promise<number>, item: string): Promise<number>;

export async function total(items: readonly string[]): Promise<number> {
  return await items.reduce(async (total, item) => (await total) + (await priceOf(item)), Promise.resolve(0));
}

export async function merged(items: readonly string[]): Promise<number> {
  return await items.reduce(async (before, item) => await merge(before, item), Promise.resolve(0));
}

export async function oneAfterAnother(items: readonly string[]): Promise<number> {
  return await items.reduce(async (before, item) => await before.then(() => priceOf(item)), Promise.resolve(0));
}
