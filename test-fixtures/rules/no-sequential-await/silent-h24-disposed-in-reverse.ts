// Opened in order, closed in reverse; if the second cannot be opened, the first is closed.

declare function openSource(path: string): Promise<AsyncDisposable & { text: string }>;
declare function openTarget(path: string): Promise<AsyncDisposable & { text: string }>;

export async function copy(from: string, to: string): Promise<void> {
  await using source = await openSource(from);
  await using target = await openTarget(to);
  target.text = source.text;
}
