// One finding for the three of them, at the first that nobody listens to.

declare function loadUser(id: string): Promise<string>;
declare function loadOrders(id: string): Promise<string>;
declare function loadNews(): Promise<string>;

export async function home(id: string): Promise<string> {
  const userTask = loadUser(id);
  const ordersTask = loadOrders(id);
  const newsTask = loadNews();
  const [user, orders, news] = await Promise.all([userTask, ordersTask, newsTask]);
  return user + orders + news;
}
