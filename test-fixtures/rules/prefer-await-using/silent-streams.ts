// Streams, servers and readers that read to the end close themselves.

import { createServer } from 'node:http';
import { createReadStream } from 'node:fs';

export async function text(path: string, stream: ReadableStream<Uint8Array>): Promise<string> {
  const file = createReadStream(path, 'utf8');
  let all = '';
  for await (const chunk of file) all += String(chunk);
  file.destroy();

  const reader = stream.getReader();
  for (let step = await reader.read(); !step.done; step = await reader.read()) all += step.value.length;
  reader.releaseLock();
  return all;
}

export async function serve(port: number, until: Promise<void>): Promise<void> {
  const server = createServer();
  server.listen(port);
  await until;
  server.close();
}
