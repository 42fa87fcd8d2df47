// Who gets the promises can await them.

declare function sendMail(to: string): Promise<void>;

export async function invite(guests: readonly string[]): Promise<void> {
  await Promise.all(guests.map(async (guest) => {
    await sendMail(guest);
  }));
}
