// A function with a test's name in a file without tests.

declare function loadUser(id: string): Promise<string>;

export async function testAccounts(ids: readonly string[]): Promise<string[]> {
  const users: string[] = [];
  for (const id of ids) {
    users.push(await loadUser(id));
//             ^^^^^^^^^^^^^^^^^^ no-await-in-loop
  }
  return users;
}
