// Two arrays are filled, both only by pushing.

declare function loadUser(id: string): Promise<{ name: string; mail: string }>;

export async function addressBook(ids: readonly string[]): Promise<unknown> {
  const names: string[] = [];
  const mails: string[] = [];
  for (const id of ids) {
    const user = await loadUser(id);
//               ^^^^^^^^^^^^^^^^^^ no-await-in-loop
    names.push(user.name);
    mails.push(user.mail);
  }
  return { names, mails };
}
