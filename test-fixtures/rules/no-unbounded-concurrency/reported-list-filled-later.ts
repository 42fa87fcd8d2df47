// Written in place, but filled by a loop.

export async function ping(names: readonly string[]): Promise<number> {
  const urls = ['https://shop.example'];
  for (const name of names) urls.push(`https://${name}.example`);
  const answers = await Promise.all(urls.map((url) => fetch(url)));
//                                  ^^^^^^^^ no-unbounded-concurrency: For each item of `urls` a connection is opened
  return answers.filter((answer) => answer.ok).length;
}
