// The same read with other arguments.

declare function loadUser(id: string): Promise<{ name: string }>;

export async function compare(firstId: string, secondId: string): Promise<boolean> {
  const first = await loadUser(firstId);
  const second = await loadUser(secondId);
//               ^^^^^^^^^^^^^^^^^^^^^^^^ no-sequential-await
  return first.name === second.name;
}
