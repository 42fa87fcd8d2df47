// The timer runs out, and nobody is told.

declare function refresh(): void;

export function pause(ms: number): Promise<void> {
  return new Promise<void>((resolve, reject) => {
//       ^^^^^^^^^^^ no-unsettled-promise: Nothing in this executor settles the promise
    setTimeout(() => {
      refresh();
    }, ms);
  });
}
