// Silenced once for all tools.

declare function load(id: string): Promise<string>;

export async function text(id: string): Promise<string> {
  try {
    // eslint-disable-next-line @typescript-eslint/return-await
    return load(id);
  } catch {
    return '';
  }
}
