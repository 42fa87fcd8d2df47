// What is no promise.

export function choose(count: number, name: string | undefined, isOpen: () => boolean, parts: readonly string[]): string {
  if (count && isOpen()) return name ?? 'nobody';
  while (!parts.length && !isOpen()) count += 1;
  return name ? name : 'nobody';
}
