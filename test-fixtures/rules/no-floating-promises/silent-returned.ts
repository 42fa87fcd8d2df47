// Returned: the caller's to await.

declare function saveUser(user: { id: string }): Promise<void>;

export function register(id: string): Promise<void> {
  return saveUser({ id });
}
