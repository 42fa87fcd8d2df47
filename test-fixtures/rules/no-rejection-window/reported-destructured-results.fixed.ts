// Patterns on the left: they become patterns inside the tuple.

declare function loadUser(id: string): Promise<{ name: string }>;
declare function loadOrders(id: string): Promise<string[]>;

export async function greet(id: string): Promise<string> {
  const userTask = loadUser(id);
  const ordersTask = loadOrders(id);
  const [{ name }, [latest]] = await Promise.all([userTask, ordersTask]);
  return `${name}, about ${latest}`;
}
