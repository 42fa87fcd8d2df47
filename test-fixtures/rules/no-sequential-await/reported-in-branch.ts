// In one branch only.

declare function loadUser(id: string): Promise<string>;
declare function loadOrders(id: string): Promise<string>;

export async function show(id: string, isOwner: boolean): Promise<string> {
  if (isOwner) {
    const user = await loadUser(id);
    const orders = await loadOrders(id);
//                 ^^^^^^^^^^^^^^^^^^^^ no-sequential-await
    return user + orders;
  }
  return await loadUser(id);
}
