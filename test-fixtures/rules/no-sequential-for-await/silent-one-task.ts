// One alone is listened to from the beginning.

declare function loadUser(id: string): Promise<string>;

export async function name(): Promise<string> {
  let names = '';
  for await (const name of [loadUser('1')]) names += name;
  return names;
}
