// Whichever of the two it is, it is a promise.

declare function fromCache(id: string): Promise<string>;
declare function fromServer(id: string): Promise<number>;

export async function load(id: string, isCached: boolean): Promise<string> {
  const loading = isCached ? fromCache(id) : fromServer(id);
  // @ts-ignore: the compiler says so too.
  return loading ? 'loaded' : 'missing';
//       ^^^^^^^ no-misused-promises: `loading` is a promise
}
