// The values of promises are asked, not the promises.

declare function isPaid(orderId: string): Promise<boolean>;
declare function loadSettings(): Promise<{ readonly theme: string }>;

export async function ship(orderId: string): Promise<object> {
  if (await isPaid(orderId)) return { ...await loadSettings() };
  const paid = await isPaid(orderId);
  return paid ? {} : { paid: !(await isPaid(orderId)) };
}
