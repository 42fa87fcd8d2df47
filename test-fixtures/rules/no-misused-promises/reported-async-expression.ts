// One awaited call is all that it does.

declare function sendMail(to: string): Promise<void>;

export function invite(guests: readonly string[]): void {
  guests.forEach(async (guest) => await sendMail(guest));
//               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-misused-promises: `guests.forEach` expects a function that returns nothing
}
