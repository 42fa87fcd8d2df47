// Done already: there is nothing to wait for and nothing that could fail.

declare function release(): void;

export async function first(names: readonly string[]): Promise<string> {
  try {
    return Promise.resolve(names.length === 0 ? '' : 'first');
  } catch {
    return Promise.reject(new Error('no names'));
  } finally {
    release();
  }
}
