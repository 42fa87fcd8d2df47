// The failure comes when the `try` has long been left.

declare function loadOrder(id: string): Promise<string>;

export async function orderOrNone(id: string): Promise<string> {
  try {
    return await loadOrder(id);
  } catch {
    return 'none';
  }
}
