// The author has said that it is meant.

export async function finish(order: string, signal: AbortSignal): Promise<Response> {
  signal.throwIfAborted();
  // async-lens-disable-next-line forward-abort-signal -- a payment is not given up half-way
  return await fetch(`/orders/${order}/pay`, { method: 'POST' });
}
