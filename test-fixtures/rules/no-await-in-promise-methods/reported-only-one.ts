// A list of one awaited value waits for nothing.

declare function loadUser(id: string): Promise<string>;

export async function user(id: string): Promise<string> {
  const [user = ''] = await Promise.all([/* the one who pays */ await loadUser(id)]);
//                                                              ^^^^^^^^^^^^^^^^^^ no-await-in-promise-methods: `Promise.all` has nothing to wait for: `loadUser` is awaited before it is called
  return user;
}
