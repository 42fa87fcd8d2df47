// Silenced by its own directive.

declare function load(id: string): Promise<string>;

export function title(id: string): Promise<string> {
  // async-lens-disable-next-line no-promise-constructor-wrap -- one turn later
  return new Promise((resolve, reject) => load(id).then(resolve, reject));
}
