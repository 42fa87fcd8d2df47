// Started once for all, and awaited by whoever needs it.

declare function connect(): Promise<string>;
declare function loadUser(id: string): Promise<string>;

const connecting = connect();

export async function account(id: string): Promise<string> {
  const user = await loadUser(id);
  const connection = await connecting;
  return user + connection;
}
