// No limit and no signal.

export async function prices(): Promise<unknown> {
  const response = await fetch('https://shop.example/prices');
//                       ^^^^^ require-timeout: `fetch` waits for ever
  return await response.json();
}
