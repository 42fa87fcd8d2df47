// What the executor throws after its first `await` rejects nothing.

declare function connect(url: string): Promise<string>;

export function open(url: string): Promise<string> {
  return new Promise<string>((resolve) => { void (async () => {
    resolve(await connect(url));
  })(); });
}
