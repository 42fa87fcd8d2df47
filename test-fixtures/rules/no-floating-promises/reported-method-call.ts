// A method of an object that returns a promise.

interface Mailer {
  send(to: string): Promise<void>;
}

export async function invite(mailer: Mailer, to: string): Promise<void> {
  mailer.send(to);
//^^^^^^^^^^^^^^^ no-floating-promises: `mailer.send` returns a promise that nobody awaits
}
