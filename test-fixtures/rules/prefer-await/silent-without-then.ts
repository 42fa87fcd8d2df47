// A failure that becomes a value reads best as it is.

declare function load(id: string): Promise<string>;

export async function text(id: string): Promise<string> {
  const found = await load(id).catch(() => undefined);
  return found ?? '';
}
