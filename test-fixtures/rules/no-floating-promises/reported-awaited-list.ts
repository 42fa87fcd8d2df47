// `await` waits for a promise, not for those in a list.

declare function removeFile(path: string): Promise<void>;

export async function clean(paths: readonly string[]): Promise<void> {
  await paths.map((path) => removeFile(path));
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-floating-promises: `paths.map` makes promises that nobody awaits
}
