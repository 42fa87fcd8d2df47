// Every case awaits it, and the last one falls through.

declare function loadOrders(id: string): Promise<string[]>;

export async function show(id: string, view: 'all' | 'list' | 'count'): Promise<unknown> {
  const ordersTask = loadOrders(id);
  switch (view) {
    case 'count':
      return (await ordersTask).length;
    case 'all':
    case 'list':
      return await ordersTask;
  }
}
