// `forEach` is through before the first mail is sent.

declare function sendMail(to: string): Promise<void>;

export function invite(guests: readonly string[]): void {
  guests.forEach((guest) => { void (async () => {
    await sendMail(guest);
  })(); });
}
