// Both are looked up before anything is decided.

declare function findLocal(id: string): Promise<string | undefined>;
declare function findRemote(id: string): Promise<string>;

export async function find(id: string): Promise<string> {
  const local = await findLocal(id);
  const remote = await findRemote(id);
//               ^^^^^^^^^^^^^^^^^^^^ no-sequential-await
  return local ?? remote;
}
