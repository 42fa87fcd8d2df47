// The same with `using`: what a turn holds is given back before the next begins.

interface Slot extends Disposable {
  readonly name: string;
}
declare function takeSlot(): Slot;
declare function loadName(id: string, slot: string): Promise<string>;

export async function namesOf(ids: readonly string[]): Promise<string[]> {
  const names: string[] = [];
  for (const id of ids) {
    using slot = takeSlot();
    names.push(await loadName(id, slot.name));
  }
  return names;
}
