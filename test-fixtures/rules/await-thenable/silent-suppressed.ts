// Silenced by its own directive.

export async function settle(name: string): Promise<string> {
  // async-lens-disable-next-line await-thenable -- plug-ins replace it
  return await name;
}
