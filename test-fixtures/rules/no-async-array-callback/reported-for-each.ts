// `forEach` is through before the first mail is sent.

declare function sendMail(to: string): Promise<void>;

export async function invite(guests: readonly string[]): Promise<number> {
  guests.forEach(async (guest) => {
//               ^^^^^^^^^^^^^^^^ no-async-array-callback: `forEach` does not wait for this async function and does not hear when it fails
    if (guest === '') return;
    await sendMail(guest);
  });
  return guests.length;
}
