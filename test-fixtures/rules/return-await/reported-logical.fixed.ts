// An await binds tighter than `??`: the whole is put in parentheses.

declare function load(id: string): Promise<string>;

export async function text(id: string, pending: Promise<string> | undefined): Promise<string> {
  try {
    return await (pending ?? load(id));
  } catch {
    return '';
  }
}
