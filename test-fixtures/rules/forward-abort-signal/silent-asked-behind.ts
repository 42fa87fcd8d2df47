// Each step is let end, and the signal is asked behind it.

declare function migrate(table: string, options?: { signal?: AbortSignal }): Promise<void>;

export async function migrateAll(tables: readonly string[], signal: AbortSignal): Promise<void> {
  for (const table of tables) {
    await migrate(table);
    if (signal.aborted) return;
  }
}
