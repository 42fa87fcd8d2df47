// Whether it goes well or not, one of the two awaits it.

declare function saveDraft(text: string): Promise<void>;
declare function parse(text: string): object;

export async function save(text: string): Promise<object | undefined> {
  const saving = saveDraft(text);
  let parsed: object;
  try {
    parsed = parse(text);
  } catch {
    await saving;
    return undefined;
  }
  await saving;
  return parsed;
}
