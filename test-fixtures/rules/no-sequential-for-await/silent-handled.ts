// Somebody listens to every one of them.

declare function loadUser(id: string): Promise<string>;
declare function watch(tasks: readonly Promise<string>[]): void;

export async function names(ids: readonly string[]): Promise<string> {
  let names = '';
  for await (const name of ids.map((id) => loadUser(id).catch(() => ''))) names += name;
  for await (const name of [loadUser('1').catch(() => ''), loadUser('2').catch(() => '')]) names += name;
  return names;
}

export async function watched(ids: readonly string[]): Promise<string> {
  let names = '';
  const tasks = ids.map((id) => loadUser(id));
  watch(tasks);
  for await (const name of tasks) names += name;
  return names;
}

export async function settled(ids: readonly string[]): Promise<string> {
  let names = '';
  const tasks = ids.map((id) => loadUser(id));
  await Promise.allSettled(tasks);
  for await (const name of tasks) names += name;
  return names;
}
