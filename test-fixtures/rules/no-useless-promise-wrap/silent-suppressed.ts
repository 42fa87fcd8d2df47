// Silenced by its own directive.

export async function title(): Promise<string> {
  // async-lens-disable-next-line no-useless-promise-wrap -- one turn later
  return Promise.resolve('title');
}
