// `Promise.resolve()` is only the end of a chain to hook something on.

declare function buildBundle(name: string): Promise<void>;

export function buildAll(names: readonly string[], isDraft: boolean): Promise<void> {
  let last = Promise.resolve();
  if (isDraft) last = buildBundle('draft');
  for (const name of names) last = last.then(() => buildBundle(name));
  return last;
}
