// Items with their numbers; the await stands inside of a template.

declare function loadName(id: string): Promise<string>;

export async function ranking(ids: readonly string[]): Promise<string[]> {
  const lines: string[] = [];
  for (const [index, id] of ids.entries()) {
    lines.push(`${index + 1}. ${await loadName(id)}`);
//                              ^^^^^^^^^^^^^^^^^^ no-await-in-loop
  }
  return lines;
}
