// Nobody can tell whether what `parse` gives has to be awaited.

declare function load(id: string): Promise<string>;
declare const parse: (text: string) => { readonly size: number };

export async function size(id: string): Promise<number> {
  const parsed = await load(id).then(parse);
  return parsed.size;
}
