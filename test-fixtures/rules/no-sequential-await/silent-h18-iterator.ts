// An iterator gives one item after the other.

export async function firstTwo(items: AsyncIterator<string>): Promise<unknown> {
  const first = await items.next();
  const second = await items.next();
  return [first.value, second.value];
}
