// `forEach` is through before the first mail is sent.

declare function sendMail(to: string): Promise<void>;

export function invite(guests: readonly string[]): void {
  guests.forEach(async (guest) => {
//               ^^^^^^^^^^^^^^^^ no-misused-promises: `guests.forEach` expects a function that returns nothing
    await sendMail(guest);
  });
}
