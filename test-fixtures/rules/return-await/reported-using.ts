// The file is closed before it is read.

interface File extends AsyncDisposable { read(): Promise<string> }
declare function open(path: string): Promise<File>;

export async function readFirst(path: string): Promise<string> {
  await using file = await open(path);
  return file.read();
//       ^^^^^^^^^^^ return-await: The promise of `file.read` is returned while it is pending: the resource declared above is disposed of before it is done. Write `return await`.
}
