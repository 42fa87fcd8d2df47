// A class of one's own that says with a symbol that it is to be disposed of. What `close` does is not known: no fix.

declare class Connection {
  query(text: string): Promise<readonly string[]>;
  close(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

declare function connect(): Promise<Connection>;
declare function render(rows: readonly string[]): Promise<string>;

export async function orders(): Promise<string> {
  const connection = await connect();
//      ^^^^^^^^^^ prefer-await-using: Declare it with `await using`
  const rows = await connection.query('select * from orders');
  const page = await render(rows);
  await connection.close();
  return page;
}
