// Asked at least once, and again for as long as there is more.

declare function loadChunk(position: number): Promise<string>;

export async function text(): Promise<string> {
  const chunks: string[] = [];
  let chunk: string;
  do {
    chunk = await loadChunk(chunks.length);
    chunks.push(chunk);
  } while (chunk !== '');
  return chunks.join('');
}
