// An async generator in a plain loop, where no compiler says so.
// @ts-nocheck

async function* pages() {
  yield 'first';
}

export async function show() {
  for (const page of pages()) {
//                   ^^^^^^^ prefer-for-await: `pages`
    console.log(page);
  }
}
