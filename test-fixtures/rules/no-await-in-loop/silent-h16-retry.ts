// Tried again because it failed.

declare function loadOrders(): Promise<string[]>;

export async function orders(): Promise<string[]> {
  let lastError: unknown;
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      return await loadOrders();
    } catch (error) {
      lastError = error;
    }
  }
  throw lastError;
}
