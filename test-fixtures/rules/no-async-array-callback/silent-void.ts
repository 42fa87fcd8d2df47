// The callback gives nothing: that nobody waits is said.

declare function sendMail(to: string): Promise<void>;

export function invite(guests: readonly string[]): void {
  guests.forEach((guest) => void sendMail(guest));
  guests.forEach((guest) => {
    void (async () => {
      await sendMail(guest);
    })();
  });
}
