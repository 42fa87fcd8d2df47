// The resource comes later, and in an inner block.

interface File extends AsyncDisposable { read(): Promise<string> }
declare function open(path: string): Promise<File>;
declare function fallback(): Promise<string>;

export async function readFirst(path: string): Promise<string> {
  {
    await using log = await open('log');
    await log.read();
  }
  if (path === '') return fallback();
  await using file = await open(path);
  return await file.read();
}
