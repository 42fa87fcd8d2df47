// Calling an async generator runs nothing.

declare function register(source: () => void): void;

export function start(): void {
  register(async function* () {
    yield await Promise.resolve(1);
  });
}
