// The declared result would have to change with it: nothing is offered.

declare function onClose(step: () => void): void;
declare function flush(): Promise<void>;

export function prepare(): void {
  onClose(async (): Promise<void> => {
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^ no-misused-promises: `onClose` expects a function that returns nothing
    await flush();
  });
}
