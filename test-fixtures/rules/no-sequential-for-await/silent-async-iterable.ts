// What is made on the way, one after another, has to be awaited on the way.

async function* rows(): AsyncGenerator<string> {
  yield 'first';
  yield 'second';
}

export async function all(stream: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const row of rows()) text += row;
  for await (const chunk of stream) text += chunk;
  return text;
}
