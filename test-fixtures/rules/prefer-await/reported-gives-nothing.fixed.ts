// What gives nothing is not awaited.

declare function load(id: string): Promise<string>;
declare function show(text: string): void;

export async function copy(id: string): Promise<void> {
  await load(id);
  show('done');
}
