// Another name for it changes nothing.

declare function saveOrder(order: string): Promise<void>;

export async function submit(order: string): Promise<string> {
  const saving = saveOrder(order);
//               ^^^^^^^^^^^^^^^^ no-unawaited-task
  const task = saving;
  return 'Thank you';
}
