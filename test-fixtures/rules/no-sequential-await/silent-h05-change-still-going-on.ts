// When the second fails, the first must have changed what it changes, and not change it later.

let latest = '';

async function remember(id: string): Promise<void> {
  const response = await fetch(`https://shop.example/users/${id}`);
  latest = await response.text();
}

async function loadOrders(id: string): Promise<string> {
  const response = await fetch(`https://shop.example/orders/${id}`);
  if (!response.ok) throw new Error(`no orders of ${id}`);
  return await response.text();
}

export async function visit(id: string): Promise<string> {
  await remember(id);
  const orders = await loadOrders(id);
  return `${latest}: ${orders}`;
}
