// Nothing can be awaited here, but the task could be returned.

declare function saveOrder(order: string): Promise<void>;

export function submit(order: string): string {
  const saving = saveOrder(order);
//               ^^^^^^^^^^^^^^^^ no-unawaited-task
  return 'Thank you';
}
