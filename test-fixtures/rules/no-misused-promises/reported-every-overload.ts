// No overload waits.

declare function use(handler: (request: string) => void): void;
declare function use(path: string, handler: (request: string) => void): void;

export function routes(): void {
  use('/orders', async (request) => {
//               ^^^^^^^^^^^^^^^^^^ no-misused-promises: `use` expects a function that returns nothing
    await Promise.resolve(request);
  });
}
