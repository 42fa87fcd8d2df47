// The right side is awaited only when the left one lets it.

declare function isAllowed(id: string): Promise<boolean>;

export async function mayOpen(id: string, isOpen: boolean): Promise<boolean> {
  const asking = isAllowed(id);
//               ^^^^^^^^^^^^^ no-unawaited-task
  return isOpen && (await asking);
}
