// What stands for the variable is up to the caller, and may be a promise.

export async function settle<Value>(value: Value): Promise<Awaited<Value>> {
  return await value;
}

export async function settleObject<Value extends object>(value: Value): Promise<Awaited<Value>> {
  return await value;
}

export async function first<Value>(list: readonly Value[]): Promise<Awaited<Value> | undefined> {
  const [value] = await Promise.all(list);
  return value;
}
