// What is declared above requires it.

function find(id: string): Promise<string>;
function find(id: number): Promise<number>;
async function find(id: string | number): Promise<string | number> {
  return id;
}

export async function both(load: () => Promise<string>): Promise<string> {
  return `${await find(await load())} ${await find(1)}`;
}
