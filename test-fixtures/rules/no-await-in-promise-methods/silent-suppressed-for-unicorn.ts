// A project that has decided this for unicorn is not told twice.

declare function login(): Promise<void>;
declare function loadUser(): Promise<string>;

export async function user(): Promise<readonly unknown[]> {
  // eslint-disable-next-line unicorn/no-await-in-promise-methods -- login first
  return await Promise.all([await login(), loadUser()]);
}
