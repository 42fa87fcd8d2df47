// Each write reads at once what it writes.

declare function send(text: string): Promise<void>;

export class Sender {
  pending = 0;

  async send(text: string): Promise<void> {
    this.pending += 1;
    await send(text);
    this.pending -= 1;
  }
}
