// As it should be.

async function* pages(): AsyncGenerator<string> {
  yield 'first';
}

export async function show(): Promise<string[]> {
  for await (const page of pages()) console.log(page);
  return await Array.fromAsync(pages());
}
