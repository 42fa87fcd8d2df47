// Kept in a variable that nobody reads: lost as much as without the variable.

declare function saveOrder(order: string): Promise<void>;

export async function submit(order: string): Promise<string> {
  await saveOrder(order);
  return 'Thank you';
}
