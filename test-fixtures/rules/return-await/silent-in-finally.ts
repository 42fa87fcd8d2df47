// A `finally` is not guarded by its own `try`.

declare function load(id: string): Promise<string>;
declare function report(id: string): Promise<string>;

export async function text(id: string): Promise<string> {
  try {
    await load(id);
  } catch {
    console.error(id);
  } finally {
    return report(id);
  }
}
