// A promise made by hand and dropped.

export function pause(milliseconds: number): void {
  new Promise((resolve) => setTimeout(resolve, milliseconds));
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-floating-promises
}
