// The inner await has the value already.

declare function loadName(id: string): Promise<string>;

export async function name(id: string): Promise<string> {
  return (await loadName(id));
}
