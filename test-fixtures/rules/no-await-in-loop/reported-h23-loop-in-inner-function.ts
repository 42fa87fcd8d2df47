// The loop belongs to the async arrow; that the function around it is not async does not matter.

declare function onRequest(handler: (ids: readonly string[]) => Promise<string[]>): void;
declare function loadName(id: string): Promise<string>;

export function serve(): void {
  onRequest(async (ids) => {
    const names: string[] = [];
    for (const id of ids) {
      names.push(await loadName(id));
//               ^^^^^^^^^^^^^^^^^^ no-await-in-loop
    }
    return names;
  });
}
