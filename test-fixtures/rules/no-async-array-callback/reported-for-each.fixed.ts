// `forEach` is through before the first mail is sent.

declare function sendMail(to: string): Promise<void>;

export async function invite(guests: readonly string[]): Promise<number> {
  await Promise.all(guests.map(async (guest) => {
    if (guest === '') return;
    await sendMail(guest);
  }));
  return guests.length;
}
