// The condition of `?:` is a name for a promise.

declare function loadUser(id: string): Promise<{ readonly name: string }>;

export async function greeting(id: string): Promise<string> {
  const user = loadUser(id);
  // @ts-ignore: the compiler says so too.
  return await user ? 'Welcome back' : 'Hello';
}
