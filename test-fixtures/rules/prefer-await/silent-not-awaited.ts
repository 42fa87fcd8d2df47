// Nobody waits for these: with an `await`, what follows would wait.

declare function load(id: string): Promise<string>;
declare function show(text: string): void;

export async function start(id: string): Promise<Promise<void>[]> {
  void load(id).then(show);
  load(id).then(show, () => show(''));
  const task = load(id).then(show);
  return [task];
}

export function later(id: string): Promise<void> {
  return load(id).then(show);
}
