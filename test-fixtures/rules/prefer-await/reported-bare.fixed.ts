// Nobody takes a value: it is awaited as the chain did.

declare function load(id: string): Promise<string>;
declare function save(text: string): Promise<void>;

export async function copy(id: string): Promise<void> {
  const text = await load(id);
  await save(text);
}
