// Never both.

declare function loadUser(id: string): Promise<string>;
declare function loadGuest(id: string): Promise<string>;

export async function account(id: string, isGuest: boolean): Promise<string> {
  if (isGuest) {
    const guestTask = loadGuest(id);
    return await guestTask;
  }
  const userTask = loadUser(id);
  return await userTask;
}
