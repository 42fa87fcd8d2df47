// No `async`, but what it returns is a promise.

declare function sendMail(to: string): Promise<void>;

export function invite(guests: readonly string[]): void {
  guests.forEach((guest) => { void sendMail(guest); });
}
