// A `catch` hears what comes before it, and no more.

declare function load(id: string): Promise<{ readonly text: string }>;
declare function fallback(id: string): Promise<string>;

export async function text(id: string): Promise<string> {
  try {
    const page = await load(id);
    return page.text;
  } catch {
    return fallback(id);
  }
}
