// What stands behind the `catch` is behind the `try`.

declare function load(id: string): Promise<string>;

export async function size(id: string): Promise<number> {
  let text;
  try {
    text = await load(id);
  } catch {
    text = '';
  }
  return text.length;
}
