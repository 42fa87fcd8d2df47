// Names that are there already are not taken twice.

interface User {
  readonly name: string;
}

declare function load(id: string): Promise<User>;
declare function checked(user: User): Promise<User>;

export async function rename(id: string, name: string): Promise<object> {
  const user2 = await load(id);
  const user3 = await checked(user2);
  const user = { user: user3, name };
  return user;
}
