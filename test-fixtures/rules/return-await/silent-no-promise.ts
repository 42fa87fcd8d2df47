// Values cannot fail later.

declare function count(id: string): number;

export async function twice(id: string): Promise<number> {
  try {
    return count(id) * 2;
  } catch {
    return 0;
  }
}
