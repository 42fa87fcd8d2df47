// The function that is written in the `try` returns it, not the one around.

declare function load(id: string): Promise<string>;

export async function later(id: string): Promise<() => Promise<string>> {
  try {
    await load(id);
    return async () => load(id);
  } catch {
    return async () => '';
  }
}
