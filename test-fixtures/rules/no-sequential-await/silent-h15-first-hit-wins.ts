// The second is asked only when the first has nothing.

declare function findLocal(id: string): Promise<string | undefined>;
declare function findRemote(id: string): Promise<string>;

export async function find(id: string): Promise<string> {
  const local = await findLocal(id);
  if (local !== undefined) return local;
  const remote = await findRemote(id);
  return remote;
}
