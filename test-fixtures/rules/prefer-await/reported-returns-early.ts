// A `return` stays one where the chain is returned, and what follows is not reached.

declare function load(id: string): Promise<string>;
declare function log(text: string): void;

export async function show(id: string, isQuiet: boolean): Promise<string | undefined> {
  if (!isQuiet) {
    return load(id).then((text) => {
//                  ^^^^ prefer-await: This function can await: what stands in `then` can stand in the statements behind `load`. Await the chain.
      if (text === '') return undefined;
      log(text);
    });
  }
  return '';
}
