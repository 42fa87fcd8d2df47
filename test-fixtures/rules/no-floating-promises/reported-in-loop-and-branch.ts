// In a loop without braces, and in a branch: statements as well.

declare function deleteFile(path: string): Promise<void>;

export async function clean(paths: readonly string[], cachePath?: string): Promise<void> {
  for (const path of paths) deleteFile(path);
//                          ^^^^^^^^^^^^^^^^ no-floating-promises
  if (cachePath) deleteFile(cachePath);
//               ^^^^^^^^^^^^^^^^^^^^^ no-floating-promises
}
