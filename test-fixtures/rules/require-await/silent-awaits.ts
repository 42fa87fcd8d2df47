// Whatever waits is asynchronous: also loops, resources and what is awaited in an argument.

declare function load(id: string): Promise<string>;
declare function lines(): AsyncIterable<string>;
declare function open(): Promise<AsyncDisposable>;
declare function show(line: string): void;

async function showOne(id: string): Promise<void> {
  show(await load(id));
}

async function showAll(): Promise<void> {
  for await (const line of lines()) show(line);
}

async function locked(files: Iterable<AsyncDisposable>): Promise<void> {
  for (await using _file of files) show('open');
}

async function guarded(lock: AsyncDisposable): Promise<void> {
  await using _lock = lock;
  show('locked');
}

export async function run(): Promise<void> {
  await showOne('a');
  await showAll();
  await using file = await open();
  await locked([file]);
  await guarded(file);
}
