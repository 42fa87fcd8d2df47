// The read may fail, and then nothing may be written.

declare function loadUser(id: string): Promise<string>;
declare function sendNewsletter(id: string): Promise<void>;

export async function welcome(id: string): Promise<string> {
  const user = await loadUser(id);
  await sendNewsletter(id);
  return user;
}
