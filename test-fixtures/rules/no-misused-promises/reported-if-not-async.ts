// Without an async function around it there is nothing to offer but the advice.

declare function isPaid(orderId: string): Promise<boolean>;

export function label(orderId: string): string {
  // @ts-ignore: the compiler says so too.
  if (isPaid(orderId)) return 'paid';
//    ^^^^^^^^^^^^^^^ no-misused-promises: `isPaid` returns a promise
  return 'open';
}
