// Each turn waits for something outside.

declare function isUp(url: string): Promise<boolean>;

export async function waitUntilUp(url: string, end: number): Promise<boolean> {
  while (Date.now() < end) if (await isUp(url)) return true;
  return false;
}
