// Never both.

declare function loadUser(id: string): Promise<string>;
declare function loadGuest(id: string): Promise<string>;

export async function account(id: string, isGuest: boolean): Promise<string> {
  if (isGuest) {
    const guest = await loadGuest(id);
    return guest;
  }
  const user = await loadUser(id);
  return user;
}
