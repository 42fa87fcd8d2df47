// The generator makes an item when the loop asks for it; nobody knows how many there would be.

declare function loadName(id: string): Promise<string>;

function* idsSince(firstId: number, deadlineMs: number): Generator<string> {
  for (let id = firstId; performance.now() < deadlineMs; id += 1) yield String(id);
}

export async function namesUntil(deadlineMs: number): Promise<string[]> {
  const names: string[] = [];
  for (const id of idsSince(1, deadlineMs)) {
    names.push(await loadName(id));
  }
  return names;
}
