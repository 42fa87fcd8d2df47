// Each turn reads, then writes.

declare function loadUser(id: string): Promise<string>;
declare function sendNewsletter(user: string): Promise<void>;

export async function sendAll(ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    const user = await loadUser(id);
    await sendNewsletter(user);
  }
}
