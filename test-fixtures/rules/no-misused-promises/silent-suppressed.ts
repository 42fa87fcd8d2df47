// With a directive of its own.

declare function sendMail(to: string): Promise<void>;

export function invite(guests: readonly string[]): void {
  // async-lens-disable-next-line no-misused-promises -- the process lives on
  guests.forEach(sendMail);
}
