// The file is closed before it is read.

interface File extends AsyncDisposable { read(): Promise<string> }
declare function open(path: string): Promise<File>;

export async function readFirst(path: string): Promise<string> {
  await using file = await open(path);
  return await file.read();
}
