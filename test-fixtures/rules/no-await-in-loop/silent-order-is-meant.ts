// The author says why: nothing here could know it better.

declare function loadMetadata(name: string): Promise<string>;

export async function metadataOf(names: readonly string[]): Promise<string[]> {
  const metadata: string[] = [];
  // Must be sequential: the service allows one request at a time.
  for (const name of names) {
    metadata.push(await loadMetadata(name));
  }
  return metadata;
}
