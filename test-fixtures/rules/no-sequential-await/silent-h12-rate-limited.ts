// One limiter hands out the turns, and that is what it is there for.

interface Limiter {
  schedule<Value>(job: () => Promise<Value>): Promise<Value>;
}
declare function loadUser(id: string): Promise<string>;
declare function loadOrders(id: string): Promise<string>;

export async function account(limiter: Limiter, id: string): Promise<string> {
  const user = await limiter.schedule(() => loadUser(id));
  const orders = await limiter.schedule(() => loadOrders(id));
  return user + orders;
}
