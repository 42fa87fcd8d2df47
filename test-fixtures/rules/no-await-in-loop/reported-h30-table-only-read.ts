// Every turn looks something up in a table that nobody fills.

const hosts = new Map([['users', 'https://users.example']]);

async function loadStatus(service: string): Promise<string> {
  const response = await fetch(hosts.get(service) ?? 'https://shop.example');
  return await response.text();
}

export async function status(services: readonly string[]): Promise<string[]> {
  const states: string[] = [];
  for (const service of services) {
    states.push(await loadStatus(service));
//              ^^^^^^^^^^^^^^^^^^^^^^^^^ no-await-in-loop: (proven)
  }
  return states;
}
