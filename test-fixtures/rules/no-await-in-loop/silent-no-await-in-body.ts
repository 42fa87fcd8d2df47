// The loop runs over what was awaited; nothing is awaited inside.

declare function loadNames(): Promise<string[]>;

export async function shouted(): Promise<string[]> {
  const shouted: string[] = [];
  for (const name of await loadNames()) {
    shouted.push(name.toUpperCase());
  }
  return shouted;
}
