// What it throws has to come as a rejection.

async function parse(text: string): Promise<number> {
  const number = Number(text);
  if (Number.isNaN(number)) throw new Error(`${text} is no number`);
  return number;
}

export async function sum(read: () => Promise<string>): Promise<number> {
  return (await parse(await read())) + (await parse(await read()));
}
