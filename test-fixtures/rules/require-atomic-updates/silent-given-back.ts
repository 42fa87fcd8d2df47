// Switched off for a while, then as it was.

declare function importAll(): Promise<void>;

let isLogging = true;

export async function importQuietly(): Promise<void> {
  const before = isLogging;
  isLogging = false;
  await importAll();
  isLogging = before;
}
