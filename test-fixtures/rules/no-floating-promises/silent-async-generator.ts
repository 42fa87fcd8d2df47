// An async generator starts nothing before its first item is asked for.

async function* pages(): AsyncGenerator<number> {
  yield 1;
}

export function prepare(): void {
  pages();
}
