// The second takes the variable over; nobody has the first any more.

declare function saveOrder(order: string): Promise<void>;

export async function submitBoth(first: string, second: string): Promise<void> {
  let saving = saveOrder(first);
//             ^^^^^^^^^^^^^^^^ no-unawaited-task
  saving = saveOrder(second);
  await saving;
}
