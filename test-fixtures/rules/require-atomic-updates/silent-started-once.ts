// The old value only decides whether to write.

declare function connect(): Promise<string>;

let client: string | undefined;
let other: string | undefined;

export async function clients(): Promise<string> {
  client ??= await connect();
  if (other === undefined) other = await connect();
  return client + other;
}
