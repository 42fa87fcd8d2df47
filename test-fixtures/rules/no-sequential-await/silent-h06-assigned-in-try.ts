// When the second fails, the first has been assigned all the same, and the caller gets it.

async function loadName(id: string): Promise<string> {
  const response = await fetch(`https://shop.example/names/${id}`);
  return await response.text();
}

export async function nameAndOrders(id: string): Promise<readonly string[]> {
  let name = '';
  let orders = '';
  try {
    name = await loadName(id);
    orders = await loadName(`orders-of-${id}`);
  } catch {
    return [name];
  }
  return [name, orders];
}
