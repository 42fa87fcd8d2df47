// The second assignment is meant to win.

declare function loadDefaults(): Promise<string>;
declare function loadSettings(id: string): Promise<string>;

export async function settings(id: string): Promise<string> {
  let current = await loadDefaults();
  current = await loadSettings(id);
  return current;
}
