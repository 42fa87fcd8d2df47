// A project that has decided this for typescript-eslint is not told twice.

declare function sendMail(to: string): Promise<void>;

export function invite(guests: readonly string[]): void {
  // eslint-disable-next-line @typescript-eslint/no-misused-promises -- nobody waits for invitations
  guests.forEach(async (guest) => {
    await sendMail(guest);
  });
}
