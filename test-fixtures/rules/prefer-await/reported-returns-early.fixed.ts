// A `return` stays one where the chain is returned, and what follows is not reached.

declare function load(id: string): Promise<string>;
declare function log(text: string): void;

export async function show(id: string, isQuiet: boolean): Promise<string | undefined> {
  if (!isQuiet) {
    const text = await load(id);
    if (text === '') return undefined;
    log(text);
    return;
  }
  return '';
}
