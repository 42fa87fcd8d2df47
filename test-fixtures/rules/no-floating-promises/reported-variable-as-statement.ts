// Naming a promise in a statement of its own awaits nothing.

declare function loadSettings(): Promise<string>;

export async function warmUp(): Promise<void> {
  const settings = loadSettings();
  settings;
//^^^^^^^^ no-floating-promises
}
