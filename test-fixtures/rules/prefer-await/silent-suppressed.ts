// A directive with its reason.

declare function load(id: string): Promise<string>;

export async function text(id: string): Promise<string> {
  // async-lens-disable-next-line prefer-await -- reads like the ones beside it
  return load(id).then((found) => found.trim());
}
