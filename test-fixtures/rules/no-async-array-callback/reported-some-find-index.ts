// As a value: the answers are awaited in place.

declare function isPaid(orderId: string): Promise<boolean>;

export async function anyPaid(orderIds: readonly string[]): Promise<boolean> {
  return orderIds.some(async (id) => await isPaid(id));
//                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-async-array-callback: `some` takes the promise of this async function for true whatever the answers are
}

export async function firstPaid(orderIds: readonly string[]): Promise<number> {
  return orderIds.findIndex(isPaid);
//                          ^^^^^^ no-async-array-callback: `findIndex` takes the promise of `isPaid` for true and stops at the first item
}

export async function lastPaid(orderIds: readonly string[]): Promise<number> {
  return orderIds.findLastIndex(isPaid);
//                              ^^^^^^ no-async-array-callback: `findLastIndex` takes the promise of `isPaid` for true and stops at the last item
}
