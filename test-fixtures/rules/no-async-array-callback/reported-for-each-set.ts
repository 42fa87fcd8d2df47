// A set has no `map`; a loop takes its items one after another.

declare function sendMail(to: string): Promise<void>;

export async function invite(guests: ReadonlySet<string>): Promise<void> {
  guests.forEach(async (guest) => {
//               ^^^^^^^^^^^^^^^^ no-async-array-callback: `forEach` does not wait for this async function and does not hear when it fails
    await sendMail(guest);
  });
}
