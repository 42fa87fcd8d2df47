// A type is written there: a person has to see whether it is needed.

export async function kinds(): Promise<readonly string[]> {
  return Promise.resolve<readonly string[]>([]);
//       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-useless-promise-wrap: An async function needs no `Promise.resolve`: what it returns comes out of a promise as it is. Return the value.
}
