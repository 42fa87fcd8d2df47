// Asynchronous generators are consumed with `for await`, whatever is in them.

async function* numbers(): AsyncGenerator<number> {
  yield 1;
  yield 2;
}

export async function sum(): Promise<number> {
  let total = 0;
  for await (const number of numbers()) total += number;
  return total;
}
