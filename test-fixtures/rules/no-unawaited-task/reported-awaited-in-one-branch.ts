// Awaited when the caller wants to know; lost when not.

declare function saveOrder(order: string): Promise<void>;

export async function submit(order: string, isPatient: boolean): Promise<string> {
  const saving = saveOrder(order);
//               ^^^^^^^^^^^^^^^^ no-unawaited-task
  if (isPatient) await saving;
  return 'Thank you';
}
