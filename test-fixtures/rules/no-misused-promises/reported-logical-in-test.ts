// In a condition all parts of `&&` and `||` decide.

declare function isAdmin(id: string): Promise<boolean>;

export async function mayEdit(id: string, isOwner: boolean): Promise<string> {
  // @ts-ignore: the compiler says so too.
  if (isOwner || isAdmin(id)) return 'edit';
//               ^^^^^^^^^^^ no-misused-promises: `isAdmin` returns a promise
  return 'read';
}
