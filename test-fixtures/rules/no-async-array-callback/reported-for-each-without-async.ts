// No `await` may stand here: what is left is to say that nobody waits.

declare function sendMail(to: string): Promise<void>;

export function invite(guests: readonly string[]): void {
  guests.forEach(async (guest) => {
//               ^^^^^^^^^^^^^^^^ no-async-array-callback: `forEach` does not wait for this async function and does not hear when it fails
    await sendMail(guest);
  });
}
