// `??=` is an assignment as well.

declare function loadSettings(): Promise<string>;

let settings: Promise<string> | undefined;

export function warmUp(): void {
  settings ??= loadSettings();
}

export function currentSettings(): Promise<string> | undefined {
  return settings;
}
