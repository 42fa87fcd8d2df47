// No `await` may stand here.

declare function load(id: string): Promise<string>;

export function text(id: string): Promise<string> {
  try {
    return load(id);
  } catch (error) {
    return Promise.reject(error as Error);
  }
}
