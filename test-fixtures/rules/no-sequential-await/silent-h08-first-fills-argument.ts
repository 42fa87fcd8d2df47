// The first writes into the object that the second reads.

interface Request {
  readonly id: string;
  user?: string;
}

async function loadUser(request: Request): Promise<void> {
  const response = await fetch(`https://shop.example/users/${request.id}`);
  request.user = await response.text();
}

async function loadOrders(request: Request): Promise<string> {
  const response = await fetch(`https://shop.example/orders/${request.user}`);
  return await response.text();
}

export async function handle(request: Request): Promise<string> {
  await loadUser(request);
  const orders = await loadOrders(request);
  return orders;
}
