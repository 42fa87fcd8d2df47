// The same as a bare `return`.

declare function save(id: string): Promise<void>;

export async function keep(id: string): Promise<void> {
  if (id === '') return;
  await save(id);
}
