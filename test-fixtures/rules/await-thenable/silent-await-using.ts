// Disposed of asynchronously, or perhaps.

declare function open(path: string): Promise<AsyncDisposable>;
declare function either(): Disposable | AsyncDisposable;
declare function anything(): any;

export async function copy(path: string): Promise<void> {
  await using _file = await open(path);
  await using _lock = either();
  await using _other = anything();
  await using _none = null;
}
