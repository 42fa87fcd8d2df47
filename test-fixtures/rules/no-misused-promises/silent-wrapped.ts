// The promise is dropped on purpose, and visibly.

declare function sendMail(to: string): Promise<void>;

export function invite(guests: readonly string[]): void {
  guests.forEach((guest) => {
    void sendMail(guest);
  });
  guests.forEach((guest) => void sendMail(guest));
}
