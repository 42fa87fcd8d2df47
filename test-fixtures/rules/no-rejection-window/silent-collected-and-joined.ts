// Collected in an array, which is joined before anything is awaited.

declare function loadUser(id: string): Promise<string>;
declare function loadOrders(id: string): Promise<string>;

export async function account(id: string): Promise<string> {
  const tasks: Promise<string>[] = [];
  tasks.push(loadUser(id));
  tasks.push(loadOrders(id));
  return (await Promise.all(tasks)).join();
}
