// In each turn a task can fail while nobody listens. Started at once, also the turns behind one that fails would do that.

async function loadPrice(id: string): Promise<number> {
  const response = await fetch(`https://shop.example/prices/${id}`);
  return Number(await response.text());
}

async function loadStock(id: string): Promise<number> {
  const response = await fetch(`https://shop.example/stock/${id}`);
  return Number(await response.text());
}

export async function values(ids: readonly string[]): Promise<number[]> {
  const values: number[] = [];
  for (const id of ids) {
    const stockTask = loadStock(id);
    const price = await loadPrice(id);
    values.push(price * (await stockTask));
  }
  return values;
}

async function loadValue(id: string): Promise<number> {
  const stockTask = loadStock(id);
  const price = await loadPrice(id);
  return price * (await stockTask);
}

export async function valuesByCallee(ids: readonly string[]): Promise<number[]> {
  const values: number[] = [];
  for (const id of ids) {
    values.push(await loadValue(id));
  }
  return values;
}

export async function pricesWithStockAside(ids: readonly string[]): Promise<number[]> {
  const prices: number[] = [];
  for (const id of ids) {
    void loadStock(id);
    prices.push(await loadPrice(id));
  }
  return prices;
}

export async function valuesInLists(ids: readonly string[]): Promise<number[]> {
  const values: number[] = [];
  for (const id of ids) {
    const [stock, price] = await Promise.all([loadStock(id), loadPrice(String(await loadStock(id)))]);
    values.push(stock * price);
  }
  return values;
}
