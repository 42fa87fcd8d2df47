// Each failure is handled on its own: by the turn that takes what became of its task.

declare function loadName(id: string): Promise<string>;

export async function namesOf(ids: readonly string[]): Promise<string> {
  const names: string[] = [];
  const failures: unknown[] = [];
  for (const id of ids) {
    try {
      const name = await loadName(id);
//                 ^^^^^^^^^^^^^^^^^^ no-await-in-loop: (likely)
      names.push(`${id}: ${name}`);
    } catch (error) {
      failures.push(error);
    }
  }
  return `${names.join(', ')}; ${failures.length} missing`;
}
