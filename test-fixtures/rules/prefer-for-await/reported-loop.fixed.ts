// An async generator in a plain loop, where no compiler says so.
// @ts-nocheck

async function* pages() {
  yield 'first';
}

export async function show() {
  for await (const page of pages()) {
    console.log(page);
  }
}
