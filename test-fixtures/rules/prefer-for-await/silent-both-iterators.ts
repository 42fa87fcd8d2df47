// It can be gone through either way.

class Rows {
  *[Symbol.iterator](): Iterator<string> {
    yield 'row';
  }

  async *[Symbol.asyncIterator](): AsyncIterator<string> {
    yield 'row';
  }
}

export async function show(rows: Rows): Promise<void> {
  for (const row of rows) console.log(row);
}
