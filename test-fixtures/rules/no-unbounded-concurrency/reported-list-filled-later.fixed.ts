// Written in place, but filled by a loop.

export async function ping(names: readonly string[]): Promise<number> {
  const urls = ['https://shop.example'];
  for (const name of names) urls.push(`https://${name}.example`);
  const answers = [];
  for (let start = 0; start < urls.length; start += 10) {
    answers.push(...(await Promise.all(urls.slice(start, start + 10).map((url) => fetch(url)))));
  }
  return answers.filter((answer) => answer.ok).length;
}
