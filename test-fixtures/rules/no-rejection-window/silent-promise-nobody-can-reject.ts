// The executor does not even take `reject`: there is no failure to be lost.

interface Source {
  once(event: string, listener: (data: string) => void): void;
}
declare function move(): Promise<void>;

export async function drag(source: Source): Promise<string> {
  const dragged = new Promise<string>((resolve) => {
    source.once('dragged', resolve);
  });
  await move();
  return await dragged;
}
