// The caller has it, in an object.

declare function saveOrder(order: string): Promise<void>;

export function submit(order: string): { order: string; saving: Promise<void> } {
  const saving = saveOrder(order);
  return { order, saving };
}
