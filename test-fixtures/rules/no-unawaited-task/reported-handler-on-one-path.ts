// A handler is attached on one path only; on the other the failure has none.

declare function saveOrder(order: string): Promise<void>;
declare function report(error: unknown): void;

export function submit(order: string, isQuiet: boolean): string {
  const saving = saveOrder(order);
//               ^^^^^^^^^^^^^^^^ no-unawaited-task
  if (!isQuiet) saving.catch(report);
  return 'Thank you';
}
