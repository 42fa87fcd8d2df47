// Each runs in a span of its own; the spans are meant to follow each other.

interface Tracer {
  inSpan<Value>(name: string, body: () => Promise<Value>): Promise<Value>;
}
declare function loadUser(id: string): Promise<string>;
declare function loadOrders(id: string): Promise<string>;

export async function account(tracer: Tracer, id: string): Promise<string> {
  const user = await tracer.inSpan('user', () => loadUser(id));
  const orders = await tracer.inSpan('orders', () => loadOrders(id));
  return user + orders;
}
