// A reader keeps its stream for itself: on one way nobody else can read on.

export async function firstChunk(stream: ReadableStream<Uint8Array>, isWanted: (chunk: Uint8Array) => boolean): Promise<Uint8Array | undefined> {
  const reader = stream.getReader();
//      ^^^^^^ prefer-await-using: ends without `reader.releaseLock()`
  const { value } = await reader.read();
  if (value !== undefined && isWanted(value)) return value;
  reader.releaseLock();
  return undefined;
}
