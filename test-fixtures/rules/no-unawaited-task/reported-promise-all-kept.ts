// The join is a task too, and here it is the one that is lost.

declare function saveOrder(order: string): Promise<void>;

export async function submitBoth(first: string, second: string): Promise<string> {
  const saving = Promise.all([saveOrder(first), saveOrder(second)]);
//               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-unawaited-task
  return 'Thank you';
}
