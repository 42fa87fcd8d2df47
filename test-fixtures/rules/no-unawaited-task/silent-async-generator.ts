// Calling it runs nothing.

async function* names(): AsyncGenerator<string> {
  yield 'Ada';
}

export async function dryRun(): Promise<string> {
  const all = names();
  return `would walk through ${typeof all}`;
}
