// A call that returns a promise stands as a statement in an async function.

declare function saveUser(user: { id: string }): Promise<void>;

export async function register(id: string): Promise<string> {
  await saveUser({ id });
  return id;
}
