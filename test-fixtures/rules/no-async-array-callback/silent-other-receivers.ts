// Methods of the same names that wait for what they are given.

interface Cursor {
  forEach(visit: (row: string) => Promise<void>): Promise<void>;
  filter(test: (row: string) => Promise<boolean>): Cursor;
  some(test: (row: string) => Promise<boolean>): Promise<boolean>;
}

declare function save(row: string): Promise<void>;
declare function isOld(row: string): Promise<boolean>;

export async function copy(rows: Cursor): Promise<boolean> {
  await rows.filter(async (row) => await isOld(row)).forEach(async (row) => {
    await save(row);
  });
  return await rows.some(async (row) => await isOld(row));
}
