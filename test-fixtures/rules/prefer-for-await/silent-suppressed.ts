// The author has said that it is meant.
// @ts-nocheck

async function* pages() {
  yield 'first';
}

export function show() {
  // async-lens-disable-next-line prefer-for-await -- shows what goes wrong
  for (const page of pages()) console.log(page);
}
