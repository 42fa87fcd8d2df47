// Nothing says that this runs on Node: a page has no `node:timers`.

export async function blink(show: (isOn: boolean) => void): Promise<void> {
  show(true);
  await new Promise((resolve) => setTimeout(resolve, 300));
  show(false);
}
