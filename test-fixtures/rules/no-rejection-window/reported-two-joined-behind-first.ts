// Two of the three are joined, but only when the first is done.

declare function loadUser(id: string): Promise<string>;
declare function loadOrders(id: string): Promise<string>;
declare function loadNews(): Promise<string>;

export async function home(id: string): Promise<string> {
  const userTask = loadUser(id);
  const ordersTask = loadOrders(id);
  const newsTask = loadNews();
  const user = await userTask;
  const [orders, news] = await Promise.all([ordersTask, newsTask]);
//                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-rejection-window
  return user + orders + news;
}
