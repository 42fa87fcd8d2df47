// Silenced once for all tools.

export async function settle(name: string): Promise<string> {
  // eslint-disable-next-line @typescript-eslint/await-thenable
  return await name;
}
