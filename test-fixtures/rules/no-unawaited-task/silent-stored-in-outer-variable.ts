// A variable of the module; another function awaits it.

declare function loadSettings(): Promise<string>;

let loading: Promise<string> | undefined;

export function warmUp(): void {
  loading = loadSettings();
}

export async function settings(): Promise<string | undefined> {
  return await loading;
}
