// A comment that would be lost.

declare function load(id: string): Promise<string>;

export async function text(id: string): Promise<string> {
  return load(id)
    // Some come with blanks.
    .then((found) => found.trim());
}
