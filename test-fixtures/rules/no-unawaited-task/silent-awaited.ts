// Awaited on the only path there is.

declare function loadUser(id: string): Promise<string>;
declare function renderFrame(): void;

export async function show(id: string): Promise<string> {
  const userTask = loadUser(id);
  renderFrame();
  return await userTask;
}
