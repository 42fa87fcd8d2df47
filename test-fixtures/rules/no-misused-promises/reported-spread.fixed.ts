// A promise has no properties of its own to copy.

declare function loadSettings(): Promise<{ readonly theme: string }>;

export async function settings(): Promise<object> {
  return { language: 'en', ...await loadSettings() };
}
