// A turn decides how far the next one is.

declare function loadRecord(position: number): Promise<{ text: string; length: number }>;

export async function records(end: number): Promise<string[]> {
  const records: string[] = [];
  for (let position = 0; position < end; position += 1) {
    const record = await loadRecord(position);
    records.push(record.text);
    position += record.length;
  }
  return records;
}
