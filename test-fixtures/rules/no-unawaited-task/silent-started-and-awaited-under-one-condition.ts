// Started and awaited under the same condition.

declare function saveOrder(order: string): Promise<void>;
declare function renderFrame(): void;

export async function submit(order: string, isDraft: boolean): Promise<string> {
  let saving: Promise<void> | undefined;
  if (!isDraft) saving = saveOrder(order);
  renderFrame();
  if (!isDraft) await saving;
  return 'Thank you';
}
