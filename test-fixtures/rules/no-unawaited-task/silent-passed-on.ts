// Handed to a function, which may do with it what it likes.

declare function saveOrder(order: string): Promise<void>;
declare function inBackground(task: Promise<void>): void;

export function submit(order: string): string {
  const saving = saveOrder(order);
  inBackground(saving);
  return 'Thank you';
}
