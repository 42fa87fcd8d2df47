// A promise is an object, and every object is true.

declare function isPaid(orderId: string): Promise<boolean>;

export async function ship(orderId: string): Promise<string> {
  // @ts-ignore: the compiler says so too.
  if (isPaid(orderId)) return 'shipped';
//    ^^^^^^^^^^^^^^^ no-misused-promises: `isPaid` returns a promise
  return 'waiting for payment';
}
