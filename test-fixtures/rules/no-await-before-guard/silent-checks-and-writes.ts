// What is awaited is there to be done, or to throw.

declare function requireUser(id: string): Promise<string>;
declare function verifyToken(token: string): Promise<string>;
declare function saveUser(id: string): Promise<string>;
declare function work(id: string): Promise<string>;

export async function all(id: string, isShort: boolean): Promise<readonly string[]> {
  const user = await requireUser(id);
  if (isShort) return [];
  return [user];
}

export async function verified(token: string, isShort: boolean): Promise<readonly string[]> {
  const user = await verifyToken(token);
  if (isShort) return [];
  return [user];
}

export async function saved(id: string, isShort: boolean): Promise<readonly string[]> {
  const user = await saveUser(id);
  if (isShort) return [];
  return [user];
}

export async function unknown(id: string, isShort: boolean): Promise<readonly string[]> {
  const result = await work(id);
  if (isShort) return [];
  return [result];
}
