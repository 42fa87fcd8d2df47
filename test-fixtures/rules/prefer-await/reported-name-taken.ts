// Names that are there already are not taken twice.

interface User {
  readonly name: string;
}

declare function load(id: string): Promise<User>;
declare function checked(user: User): Promise<User>;

export async function rename(id: string, name: string): Promise<object> {
  const user = await load(id).then((user) => checked(user)).then((user) => ({ user, name }));
//                            ^^^^ prefer-await: This function can await: what stands in `then` can stand in the statements behind `load`. Await the chain.
  return user;
}
