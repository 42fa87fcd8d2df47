// An async function called on the spot is a task like any other.

declare function refreshCache(): Promise<void>;

export async function start(): Promise<void> {
  (async () => { await refreshCache(); })();
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-floating-promises
}
