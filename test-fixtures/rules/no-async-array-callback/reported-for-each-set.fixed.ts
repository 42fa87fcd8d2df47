// A set has no `map`; a loop takes its items one after another.

declare function sendMail(to: string): Promise<void>;

export async function invite(guests: ReadonlySet<string>): Promise<void> {
  for (const guest of guests) {
    await sendMail(guest);
  }
}
