// Whatever fails is caught inside: there is no failure that anybody could hear of.

declare function loadName(id: string): Promise<string>;
declare function show(name: string): void;

export function showAll(ids: readonly string[]): number {
  const tasks = ids.map(async (id) => {
    try {
      show(await loadName(id));
    } catch {
      show('somebody');
    }
  });
  return tasks.length;
}
