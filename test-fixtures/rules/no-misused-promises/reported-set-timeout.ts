// A timer waits for nothing.

declare function refresh(): Promise<void>;

export function schedule(): NodeJS.Timeout {
  return setInterval(async () => {
//                   ^^^^^^^^^^^ no-misused-promises: `setInterval` expects a function that returns nothing
    await refresh();
  }, 60_000);
}
