// An arrow that is an expression becomes one with a body.

declare function load(id: string): Promise<{ readonly name: string }>;

export const names = (ids: readonly string[]): Promise<string[]> => Promise.all(ids.map(async (id) => {
  const { name } = await load(id);
  return name;
}));
