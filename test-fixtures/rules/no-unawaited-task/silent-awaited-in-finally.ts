// Whatever happens in between, `finally` awaits it.

declare function saveDraft(text: string): Promise<void>;
declare function loadUser(id: string): Promise<string | undefined>;

export async function open(id: string, draft: string): Promise<string> {
  const saving = saveDraft(draft);
  try {
    const user = await loadUser(id);
    if (user === undefined) throw new Error(`no user ${id}`);
    return user;
  } finally {
    await saving;
  }
}
