// The author has said that it is meant.

export async function prices(url: string): Promise<Response> {
  // async-lens-disable-next-line require-timeout -- a long poll
  return await fetch(url);
}
