// The type of the constant requires it, and so does an assertion.

type Handler = (id: string) => Promise<string>;

const echo: Handler = async (id) => id;
const upper = (async (id: string) => id.toUpperCase()) satisfies Handler;

export async function run(load: Handler): Promise<string> {
  return await echo(await upper(await load('a')));
}
