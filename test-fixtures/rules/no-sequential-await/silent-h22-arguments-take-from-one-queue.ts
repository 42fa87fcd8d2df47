// Each call takes its argument off the queue, when its turn has come.

declare function loadOrder(id: string | undefined): Promise<string>;

export async function nextTwo(queue: string[]): Promise<string> {
  const first = await loadOrder(queue.shift());
  const second = await loadOrder(queue.shift());
  return first + second;
}
