// Both look something up in a table that nobody fills.

const hosts = new Map([['users', 'https://users.example']]);

async function loadFrom(service: string): Promise<string> {
  const response = await fetch(hosts.get(service) ?? 'https://shop.example');
  return await response.text();
}

export async function status(): Promise<string> {
  const users = await loadFrom('users');
  const orders = await loadFrom('orders');
//               ^^^^^^^^^^^^^^^^^^^^^^^^ no-sequential-await: (proven)
  return users + orders;
}
