// One writer of one stream: the chunks come in order, and each waits until there is room.

export async function send(chunks: readonly string[], target: WritableStream<string>): Promise<void> {
  const writer = target.getWriter();
  for (const chunk of chunks) {
    await writer.ready;
    await writer.write(chunk);
  }
  await writer.close();
}
