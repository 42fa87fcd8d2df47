// The name is declared first, and gets its value in two places.

declare function load(id: string): Promise<{ readonly text: string }>;
declare function log(error: unknown): void;

export async function size(id: string): Promise<number> {
  let text;
  try {
    const page = await load(id);
    text = page.text;
  } catch (error: unknown) {
    log(error);
    text = '';
  }
  return text.length;
}
