// A race is run by few.

export async function fastest(mirrors: readonly string[]): Promise<Response> {
  return await Promise.any(mirrors.map((mirror) => fetch(mirror)));
}
