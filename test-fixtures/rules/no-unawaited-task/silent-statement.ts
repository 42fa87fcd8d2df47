// No variable: a statement is another rule's finding.

declare function saveOrder(order: string): Promise<void>;

export async function submit(order: string): Promise<string> {
  saveOrder(order);
  return 'Thank you';
}
