// An assertion leaves no room for a wrapping function: nothing is offered.

declare function onClose(step: () => void): void;
declare const flush: unknown;

export function prepare(): void {
  onClose(flush as () => Promise<void>);
//        ^^^^^ no-misused-promises: `onClose` expects a function that returns nothing
}
