// One awaited call is all that it does.

declare function sendMail(to: string): Promise<void>;

export function invite(guests: readonly string[]): void {
  guests.forEach((guest) => { void sendMail(guest); });
}
