// Sets and maps grow as well.

export async function check(urls: ReadonlySet<string>): Promise<void> {
  await Promise.all(Array.from(urls, (url) => fetch(url)));
//                  ^^^^^^^^^^ no-unbounded-concurrency: For each item of `urls` a connection is opened
  await Promise.all([...urls].map((url) => fetch(url)));
//                  ^^^^^^^^^^^^^ no-unbounded-concurrency: For each item of `[...urls]` a connection is opened
}
