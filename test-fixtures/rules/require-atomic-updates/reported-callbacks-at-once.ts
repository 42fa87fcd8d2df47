// Each callback has its turn while the others wait: three additions, and one of them counts.

declare function sizeOf(file: string): Promise<number>;

export async function sizeOfAll(files: readonly string[]): Promise<number> {
  let sum = 0;
  await Promise.all(files.map(async (file) => {
    sum += await sizeOf(file);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^ require-atomic-updates: `sum`
  }));
  return sum;
}
