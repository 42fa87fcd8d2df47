// The same without export: the module's functions await it.

declare function connect(): Promise<string>;

const connecting = connect();

export async function query(text: string): Promise<string> {
  return (await connecting) + text;
}
