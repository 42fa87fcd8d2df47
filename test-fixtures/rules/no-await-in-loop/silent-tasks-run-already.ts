// The tasks were started by somebody else and run already: waiting for one after the other costs no time.

export async function settle(tasks: Record<string, Promise<number>>): Promise<Record<string, number>> {
  const settled: Record<string, number> = {};
  for (const [name, task] of Object.entries(tasks)) {
    settled[name] = await task.then((value) => value * 2).catch(() => 0);
  }
  return settled;
}
