// A `filter` that is none of an array's.

interface Table {
  filter(test: (row: string) => Promise<boolean>): Promise<readonly string[]>;
}

export async function active(table: Table): Promise<readonly string[]> {
  return await table.filter(async (row) => row !== '');
}
