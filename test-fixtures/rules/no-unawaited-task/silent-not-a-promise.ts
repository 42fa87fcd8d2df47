// A plain value.

declare function findUser(id: string): string;

export async function isKnown(id: string): Promise<boolean> {
  const user = findUser(id);
  if (user) return true;
  return false;
}
