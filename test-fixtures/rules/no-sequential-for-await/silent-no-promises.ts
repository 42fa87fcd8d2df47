// Nothing here can fail later; that the `await` is too much is for another rule.

export async function sum(): Promise<number> {
  let sum = 0;
  for await (const number of [1, 2, 3]) sum += number;
  for (const number of [4, 5]) sum += number;
  return sum;
}
