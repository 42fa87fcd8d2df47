// One reader of one stream: the second read begins where the first ended.

export async function firstTwoChunks(stream: ReadableStream<string>): Promise<unknown> {
  const reader = stream.getReader();
  const first = await reader.read();
  const second = await reader.read();
  return [first.value, second.value];
}
