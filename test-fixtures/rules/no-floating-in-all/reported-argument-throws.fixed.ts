// An argument that is checked on the way.

declare function loadUser(id: string): Promise<string>;
declare function query(text: string): Promise<string[]>;

function checked(id: string): string {
  if (!/^\d+$/.test(id)) throw new TypeError(id);
  return id;
}

export async function account(id: string): Promise<readonly unknown[]> {
  return await Promise.allSettled([
    loadUser(id),
    (async () => query(`orders of ${checked(id)}`))(), // in order of time
  ]);
}
