// Where it was not started, there is nothing to await.

declare function saveOrder(order: string): Promise<void>;

export async function submit(order: string, isDraft: boolean): Promise<string> {
  let saving: Promise<void> | undefined;
  if (!isDraft) saving = saveOrder(order);
  await saving;
  return 'Thank you';
}
