// One case forgets it.

declare function loadOrders(id: string): Promise<string[]>;

export async function show(id: string, view: 'all' | 'count' | 'none'): Promise<unknown> {
  const ordersTask = loadOrders(id);
//                   ^^^^^^^^^^^^^^ no-unawaited-task
  switch (view) {
    case 'all':
      return await ordersTask;
    case 'count':
      return (await ordersTask).length;
    case 'none':
      return undefined;
  }
}
