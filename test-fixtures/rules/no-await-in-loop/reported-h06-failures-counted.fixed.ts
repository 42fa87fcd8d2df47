// Each failure is handled on its own: by the turn that takes what became of its task.

declare function loadName(id: string): Promise<string>;

export async function namesOf(ids: readonly string[]): Promise<string> {
  const names: string[] = [];
  const failures: unknown[] = [];
  for (const settled of await Promise.allSettled(ids.map(async (id) => ({ id, name: await loadName(id) })))) {
    try {
      if (settled.status === 'rejected') throw settled.reason;
      const { id, name } = settled.value;
      names.push(`${id}: ${name}`);
    } catch (error) {
      failures.push(error);
    }
  }
  return `${names.join(', ')}; ${failures.length} missing`;
}
