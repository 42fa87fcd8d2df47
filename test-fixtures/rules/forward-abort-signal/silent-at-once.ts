// Nothing that takes time: what the function gives is no promise.

interface Table { rows(options?: { signal?: AbortSignal }): string[] }

declare function save(rows: readonly string[], signal: AbortSignal): Promise<void>;

export async function copy(table: Table, signal: AbortSignal): Promise<void> {
  const rows = table.rows();
  await save(rows, signal);
}
