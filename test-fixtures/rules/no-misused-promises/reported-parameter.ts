// The parameter says that it is a promise.

export async function describe(pending: Promise<number>): Promise<string> {
  // @ts-ignore: the compiler says so too.
  return pending ? 'done' : 'open';
//       ^^^^^^^ no-misused-promises: `pending` is a promise
}
