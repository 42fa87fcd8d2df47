// The author knows better than the types.

declare function legacy(): string;

export async function run(): Promise<string> {
  return await (legacy() as unknown as Promise<string>);
}
