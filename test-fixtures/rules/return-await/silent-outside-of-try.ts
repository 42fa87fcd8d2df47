// Nothing here would wait for it or hear of it. With an await or without is a matter of taste.

declare function loadOrder(id: string): Promise<string>;
declare function check(id: string): Promise<void>;

export async function order(id: string): Promise<string> {
  try {
    await check(id);
  } catch {
    return 'none';
  }
  return loadOrder(id);
}

export async function checked(id: string): Promise<string> {
  await check(id);
  return await loadOrder(id);
}
