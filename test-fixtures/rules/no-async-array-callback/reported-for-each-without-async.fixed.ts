// No `await` may stand here: what is left is to say that nobody waits.

declare function sendMail(to: string): Promise<void>;

export function invite(guests: readonly string[]): void {
  guests.forEach((guest) => { void (async () => {
    await sendMail(guest);
  })(); });
}
