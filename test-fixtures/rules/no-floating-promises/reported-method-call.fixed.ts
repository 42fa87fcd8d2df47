// A method of an object that returns a promise.

interface Mailer {
  send(to: string): Promise<void>;
}

export async function invite(mailer: Mailer, to: string): Promise<void> {
  await mailer.send(to);
}
