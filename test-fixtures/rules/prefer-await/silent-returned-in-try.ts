// Returned without `await`: its failure is for the caller, not for this `catch`.

declare function load(id: string): Promise<string>;
declare function log(error: unknown): void;

export async function text(id: string): Promise<string> {
  try {
    return load(id).then((found) => found.trim());
  } catch (error) {
    log(error);
    return '';
  }
}
