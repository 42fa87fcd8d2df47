// Of a union, one part has its items at once; nobody knows which it is.
// @ts-nocheck

export async function show(rows: Iterable<string> | AsyncIterable<string>, anything: any): Promise<void> {
  for (const row of rows) console.log(row);
  for (const one of anything) console.log(one);
}
