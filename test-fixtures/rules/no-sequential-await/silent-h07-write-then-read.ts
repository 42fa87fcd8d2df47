// What the first writes, the second reads.

declare function createUser(name: string): Promise<void>;
declare function loadUsers(): Promise<string[]>;

export async function register(name: string): Promise<string[]> {
  await createUser(name);
  const users = await loadUsers();
  return users;
}
