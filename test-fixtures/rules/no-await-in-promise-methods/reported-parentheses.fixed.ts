// Only the word goes.

declare const tasks: Record<string, Promise<string>>;

export async function two(): Promise<readonly (string | undefined)[]> {
  return await Promise.all([(tasks['first'] ?? tasks['second']), tasks['third']]);
}
