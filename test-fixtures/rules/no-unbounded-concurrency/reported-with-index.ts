// The index would be that of a part: there is no quick fix.

export async function numbered(urls: readonly string[]): Promise<readonly string[]> {
  return await Promise.all(urls.map(async (url, index) => `${index}: ${(await fetch(url)).status}`));
//                         ^^^^^^^^ no-unbounded-concurrency: For each item of `urls` a connection is opened
}
