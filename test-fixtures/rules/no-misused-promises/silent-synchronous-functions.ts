// Functions that give no promise.

declare function on(listener: (name: string) => void): void;
declare function log(line: string): void;

export function listen(names: readonly string[]): void {
  on(log);
  on((name) => log(name));
  on((name) => {
    if (names.includes(name)) return;
    log(name);
  });
  on((name) => name.length);
}
