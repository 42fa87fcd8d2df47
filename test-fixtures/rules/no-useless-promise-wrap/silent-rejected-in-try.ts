// Thrown, it would come to the `catch`.

declare function load(id: string): Promise<string>;

export async function title(id: string): Promise<string> {
  try {
    // async-lens-disable-next-line return-await -- not for the catch below
    if (id === '') return Promise.reject(new Error('no id'));
    return await load(id);
  } catch {
    return '';
  }
}
