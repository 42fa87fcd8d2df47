// The caller has it.

declare function saveOrder(order: string): Promise<void>;

export function submit(order: string): Promise<void> {
  const saving = saveOrder(order);
  return saving;
}
