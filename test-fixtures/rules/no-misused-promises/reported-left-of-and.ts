// Outside of conditions the left side decides; the right side is the value.

declare function isAdmin(id: string): Promise<boolean>;

export async function buttons(id: string): Promise<string | Promise<boolean> | boolean> {
  // @ts-ignore: the compiler says so too.
  return isAdmin(id) && 'delete';
//       ^^^^^^^^^^^ no-misused-promises: `isAdmin` returns a promise
}
