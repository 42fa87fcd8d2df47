// The same in one expression: the right side runs only when the left has nothing.

declare function findLocal(id: string): Promise<string | undefined>;
declare function findRemote(id: string): Promise<string>;

export async function find(id: string): Promise<string> {
  return (await findLocal(id)) ?? (await findRemote(id));
}
