// Lists, sets, generators and strings have their items at once.

function* numbers(): Generator<number> {
  yield 1;
}

export async function show(names: Set<string>, text: string): Promise<unknown[]> {
  for (const name of names) console.log(name);
  return [...names, ...numbers(), ...Array.from(text)];
}
