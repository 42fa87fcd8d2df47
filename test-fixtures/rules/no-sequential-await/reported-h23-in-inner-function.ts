// The two awaits stand in the same inner function; what the outer one awaits is apart from them.

declare function loadUser(id: string): Promise<string>;
declare function loadOrders(id: string): Promise<string>;

export async function account(id: string): Promise<string> {
  const load = async (): Promise<string> => {
    const user = await loadUser(id);
    const orders = await loadOrders(id);
//                 ^^^^^^^^^^^^^^^^^^^^ no-sequential-await
    return user + orders;
  };
  return await load();
}
