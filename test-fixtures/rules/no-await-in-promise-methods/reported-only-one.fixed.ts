// A list of one awaited value waits for nothing.

declare function loadUser(id: string): Promise<string>;

export async function user(id: string): Promise<string> {
  const [user = ''] = await Promise.all([/* the one who pays */ loadUser(id)]);
  return user;
}
