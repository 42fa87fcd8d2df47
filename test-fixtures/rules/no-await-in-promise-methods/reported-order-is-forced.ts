// The order matters: what to do is said, and no quick fix takes it away.

let current = '';

async function login(name: string): Promise<void> {
  await fetch('https://shop.example/login', { method: 'POST', body: name });
  current = name;
}

async function loadOrders(): Promise<string> {
  const response = await fetch(`https://shop.example/orders/${current}`);
  return await response.text();
}

export async function orders(name: string): Promise<string> {
  const [, orders] = await Promise.all([await login(name), loadOrders()]);
//                                      ^^^^^^^^^^^^^^^^^ no-await-in-promise-methods: `Promise.all` gets what `login` gives, not its promise: `loadOrders` begins only when it is done
  return orders;
}
