// Suppressed by name, with a reason.

declare function saveOrder(order: string): Promise<void>;

export async function submit(order: string): Promise<string> {
  // async-lens-disable-next-line no-unawaited-task -- kept for the debugger only
  const saving = saveOrder(order);
  return 'Thank you';
}
