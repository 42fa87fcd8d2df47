// The handler runs when the signal is aborted already.

declare function cancelJob(id: string, options?: { signal?: AbortSignal }): Promise<void>;
declare function runJob(id: string, signal: AbortSignal): Promise<void>;

export async function run(id: string, signal: AbortSignal): Promise<void> {
  signal.addEventListener('abort', async () => {
    await fetch(`/jobs/${id}/stopped`, { method: 'POST' });
    await cancelJob(id);
  });
  await runJob(id, signal);
}
