// Kept in a variable and awaited later. Whether every path awaits it is another rule's question.

declare function loadUser(id: string): Promise<{ name: string }>;
declare function render(): void;

export async function show(id: string): Promise<string> {
  const loading = loadUser(id);
  render();
  const user = await loading;
  return user.name;
}
