// What is awaited already is awaited in two steps. Another function may use the name for something of its own.

export async function lines(url: string): Promise<readonly string[]> {
  const page: string = await fetch(url, {
    headers: { accept: 'text/plain' },
  }).then((response) => response.text());
//   ^^^^ prefer-await: This function can await: what stands in `then` can stand in the statements behind `fetch`. Await the chain.
  const later = (response: Response): boolean => response.ok;
  return page.split('\n').filter(() => later(new Response()));
}
