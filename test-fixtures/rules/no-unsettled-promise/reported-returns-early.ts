// Whoever is in a hurry waits for ever.

declare function load(name: string, done: (text: string) => void): void;

export function textOf(name: string, isQuiet: boolean): Promise<string> {
  return new Promise((resolve) => {
//       ^^^^^^^^^^^ no-unsettled-promise: Where `isQuiet` holds, nothing resolves or rejects
    if (isQuiet) return;
    load(name, resolve);
  });
}
