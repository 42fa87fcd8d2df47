// Passed on without its value.

declare function load(id: string): Promise<string>;

export function loaded(id: string): Promise<void> {
  return load(id).then(() => {});
}
