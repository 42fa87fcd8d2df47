// Who has read everything keeps nothing from anybody; who gives up half-way says so with `cancel`.

export async function limited(stream: ReadableStream<Uint8Array>, most: number): Promise<number> {
  const reader = stream.getReader();
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > most) {
      await reader.cancel();
      throw new Error('too long');
    }
  }
  return length;
}

export async function header(stream: ReadableStream<Uint8Array>): Promise<Uint8Array | undefined> {
  const reader = stream.getReader();
  const { done, value } = await reader.read();
  if (done) return undefined;
  reader.releaseLock();
  return value;
}
