// An object that nobody reads again.

declare function saveOrder(order: string): Promise<void>;

export async function submit(order: string): Promise<string> {
  const job = { order, saving: saveOrder(order) };
//                             ^^^^^^^^^^^^^^^^ no-unawaited-task: kept in `job`
  return job === undefined ? 'Nothing' : 'Thank you';
}
