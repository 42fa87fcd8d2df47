// The time limit ends the request; the caller cannot.

export async function price(item: string, signal: AbortSignal): Promise<Response> {
  return await fetch(`https://shop.example/${item}`, { signal: AbortSignal.timeout(10_000) });
//                                                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^ forward-abort-signal: `fetch` listens to a time limit alone
}
