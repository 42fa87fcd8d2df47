// A transaction of another kind: nothing here is rolled back.

interface Transaction { readonly hash: string; wait(): Promise<void>; sign(): Promise<string> }
declare const wallet: { send(transaction: Transaction): Promise<void>; estimate(transaction: Transaction): Promise<number> };

export async function pay(tx: Transaction, transaction: Transaction): Promise<number> {
  const [gas] = await Promise.all([wallet.estimate(tx), wallet.send(tx)]);
  await Promise.all([transaction.wait(), transaction.sign()]);
  return gas;
}
