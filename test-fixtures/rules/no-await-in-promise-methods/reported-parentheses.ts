// Only the word goes.

declare const tasks: Record<string, Promise<string>>;

export async function two(): Promise<readonly (string | undefined)[]> {
  return await Promise.all([await (tasks['first'] ?? tasks['second']), tasks['third']]);
//                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-await-in-promise-methods: While `tasks['first'] ?? tasks['second']` is awaited inside the list, nobody hears when `tasks['third']` fails
}
