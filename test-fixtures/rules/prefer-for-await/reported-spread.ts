// All items at once, of something that has them one by one.
// @ts-nocheck

async function* pages() {
  yield 'first';
}

export async function count() {
  return [...pages()].length;
//           ^^^^^^^ prefer-for-await: Array.fromAsync
}
