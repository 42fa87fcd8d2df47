// A project that has the decision in its code is not told again.

declare function sendMail(to: string): Promise<void>;

export function invite(guests: readonly string[]): void {
  // eslint-disable-next-line @typescript-eslint/no-misused-promises -- the process lives on
  guests.forEach(sendMail);
}
