// May be a boolean: whether it has to be awaited is decided by an option.

declare function isCached(id: string): boolean | Promise<boolean>;

export function label(id: string): string {
  if (isCached(id)) return 'cached';
  return 'new';
}
