// A write stands between two pairs of reads: two findings.

declare function loadUser(id: string): Promise<{ name: string }>;
declare function loadOrders(id: string): Promise<string[]>;
declare function saveVisit(name: string): Promise<void>;
declare function loadNews(): Promise<string[]>;
declare function loadOffers(): Promise<string[]>;

export async function visit(id: string): Promise<number> {
  const user = await loadUser(id);
  const orders = await loadOrders(id);
//               ^^^^^^^^^^^^^^^^^^^^ no-sequential-await
  await saveVisit(user.name);
  const news = await loadNews();
  const offers = await loadOffers();
//               ^^^^^^^^^^^^^^^^^^ no-sequential-await
  return orders.length + news.length + offers.length;
}
