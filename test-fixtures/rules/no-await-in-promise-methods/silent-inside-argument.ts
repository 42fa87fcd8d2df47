// What is awaited is an argument, a part of a value, or what an inner function waits for.

declare function loadToken(): Promise<string>;
declare function loadUser(token: string): Promise<string>;
declare function loadSettings(): Promise<{ readonly theme: string }>;
declare function loadIds(): Promise<readonly Promise<string>[]>;

export async function start(): Promise<readonly unknown[]> {
  return await Promise.all([
    loadUser(await loadToken()),
    (await loadSettings()).theme,
    ...(await loadIds()),
    (async () => await loadToken())(),
  ]);
}
