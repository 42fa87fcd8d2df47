// Each item of the stream is waited for, and what was read before the loop grows old.

export class Reader {
  length = 0;

  async read(chunks: AsyncIterable<string>): Promise<void> {
    const before = this.length;
    let read = 0;
    for await (const chunk of chunks) read += chunk.length;
    this.length = before + read;
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^ require-atomic-updates: `this.length` is written from what it held before `chunks`
  }
}
