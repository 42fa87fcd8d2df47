// Every argument of a rest parameter.

declare function onClose(...steps: (() => void)[]): void;
declare function flush(): Promise<void>;

export function prepare(): void {
  onClose(() => {}, flush);
//                  ^^^^^ no-misused-promises: `onClose` expects a function that returns nothing
}
