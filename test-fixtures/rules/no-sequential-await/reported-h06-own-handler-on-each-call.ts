// Each call brings its handler along, so each keeps it.

declare function loadPreferences(id: string): Promise<string>;
declare function loadOrders(id: string): Promise<string[]>;

export async function account(id: string): Promise<unknown> {
  const preferences = await loadPreferences(id).catch(() => 'default');
  const orders = await loadOrders(id).catch(() => []);
//               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-sequential-await
  return { preferences, orders };
}
