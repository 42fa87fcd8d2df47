// A promise is an object, and every object is true.

declare function isPaid(orderId: string): Promise<boolean>;

export async function ship(orderId: string): Promise<string> {
  // @ts-ignore: the compiler says so too.
  if (await isPaid(orderId)) return 'shipped';
  return 'waiting for payment';
}
