// A function that never returns.

function fail(reason: string): never {
  throw new Error(reason);
}

export async function stop(reason: string): Promise<void> {
  await fail(reason);
}
