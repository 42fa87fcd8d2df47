// What is awaited in the `try` fails in the `try`.

declare function loadOrder(id: string): Promise<string>;

export async function orderOrNone(id: string): Promise<string> {
  try {
    return await loadOrder(id);
  } catch {
    return 'none';
  }
}
