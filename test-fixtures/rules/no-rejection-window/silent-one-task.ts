// Started early, with other work in the meantime; nothing else is awaited before it.

declare function loadUser(id: string): Promise<string>;
declare function renderFrame(): void;

export async function show(id: string): Promise<string> {
  const userTask = loadUser(id);
  renderFrame();
  const user = await userTask;
  return user;
}
