// The team says that it blocks: no source is needed to believe it.

/** @blocking */
declare function compileTemplate(path: string): string;

export async function render(path: string): Promise<string> {
  return compileTemplate(path);
//       ^^^^^^^^^^^^^^^ no-blocking-call
}
