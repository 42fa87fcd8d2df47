// A helper that its function calls one turn after the other.

declare function load(cursor: number): Promise<number>;

export async function readAll(limit: number): Promise<number> {
  let cursor = 0;
  const step = async (): Promise<void> => {
    cursor = cursor + await load(cursor);
  };
  while (cursor < limit) await step();
  return cursor;
}
