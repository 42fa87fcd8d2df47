// Declared first, started in a branch, awaited nowhere.

declare function saveOrder(order: string): Promise<void>;

export async function submit(order: string, isDraft: boolean): Promise<string> {
  let saving: Promise<void> | undefined;
  if (!isDraft) {
    saving = saveOrder(order);
//           ^^^^^^^^^^^^^^^^ no-unawaited-task
  }
  return 'Thank you';
}
