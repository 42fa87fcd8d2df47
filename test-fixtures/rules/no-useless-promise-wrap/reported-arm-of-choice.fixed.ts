// One arm of what is returned.

declare function load(id: string): Promise<string>;

export async function title(id: string): Promise<string> {
  return id === '' ? 'untitled' : load(id);
}
