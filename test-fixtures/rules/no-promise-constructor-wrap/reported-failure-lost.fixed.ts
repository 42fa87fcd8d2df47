// When the other promise fails, this one stays pending.

declare const ready: Promise<string>;

export function title(): Promise<string> {
  return ready;
}
