// Where no await may stand, there is only the advice.
// @ts-nocheck

async function* pages() {
  yield 'first';
}

export function show() {
  for (const page of pages()) console.log(page);
//                   ^^^^^^^ prefer-for-await: in an async function
}
