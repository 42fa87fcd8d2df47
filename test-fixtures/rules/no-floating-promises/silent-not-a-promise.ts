// Synchronous calls, whatever their names say.

interface Cache {
  loadSync(key: string): string;
  fetch(key: string): string | undefined;
}

export async function warmUp(cache: Cache): Promise<void> {
  cache.loadSync('user');
  cache.fetch('orders');
}
