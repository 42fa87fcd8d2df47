// The callee is not async and may throw before there is a promise: in an async arrow that is a rejection like any other.

function loadOrders(id: string): Promise<Response> {
  if (id === '') throw new RangeError('an id is needed');
  return fetch(`https://shop.example/orders/${id}`);
}

export async function orders(ids: readonly string[]): Promise<Response[]> {
  const orders: Response[] = await Promise.all(ids.map(async (id) => loadOrders(id)));
  return orders;
}
