// `async` makes one promise of all its ways.

declare function load(id: string): Promise<string>;
declare function query(): PromiseLike<string>;
declare function anything(): any;

async function cached(id: string): Promise<string> {
  return id === '' ? '' : load(id);
}

async function ask(id: string): Promise<string> {
  if (id === '') return '';
  return query();
}

async function guess(): Promise<unknown> {
  return anything();
}

export async function run(id: string): Promise<string> {
  await guess();
  return await cached(await ask(id));
}
