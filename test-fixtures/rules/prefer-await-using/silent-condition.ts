// Closed only where it was not closed before: whoever wrote the condition means both ways.

export async function copy(from: ReadableStream<string>, to: WritableStream<string>): Promise<void> {
  const writer = to.getWriter();
  let isClosed = false;
  try {
    for await (const text of from) await writer.write(text);
    await writer.close();
    isClosed = true;
  } finally {
    if (!isClosed) writer.releaseLock();
  }
}
