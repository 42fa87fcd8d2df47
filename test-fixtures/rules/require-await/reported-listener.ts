// Who calls it takes nothing back.

declare function onClose(listener: (code: number) => void): void;
declare const log: string[];

onClose(async (code) => {
//      ^^^^^ require-await: This function awaits nothing: `async` only puts what it returns into a promise, for which its callers have to wait. Remove `async`.
  log.push(`closed with ${code}`);
});
