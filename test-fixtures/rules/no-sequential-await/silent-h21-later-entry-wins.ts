// Both write the same key: the later one is meant to stay.

declare function loadDefaults(): Promise<string>;
declare function loadOverrides(): Promise<string>;

export async function settings(): Promise<Map<string, string>> {
  const settings = new Map<string, string>();
  settings.set('theme', await loadDefaults());
  settings.set('theme', await loadOverrides());
  return settings;
}
