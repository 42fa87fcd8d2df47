// One try around both: their failures have the same handler before and after.

declare function loadUser(id: string): Promise<string>;
declare function loadOrders(id: string): Promise<string>;

export async function account(id: string): Promise<string | undefined> {
  try {
    const user = await loadUser(id);
    const orders = await loadOrders(id);
//                 ^^^^^^^^^^^^^^^^^^^^ no-sequential-await
    return user + orders;
  } catch {
    return undefined;
  }
}
