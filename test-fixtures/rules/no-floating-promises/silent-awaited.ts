// Awaited.

declare function saveUser(user: { id: string }): Promise<void>;

export async function register(id: string): Promise<void> {
  await saveUser({ id });
}
