// The handler that would set the flag never runs.

export function waitForReady(server: EventTarget): void {
  let isReady = false;
  server.addEventListener('ready', () => {
    isReady = true;
  });
  while (!isReady) {}
//^^^^^^^^^^^^^^^^ no-busy-wait: spins until `isReady` changes
}
