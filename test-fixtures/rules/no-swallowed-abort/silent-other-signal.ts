// A signal of another kind: the name of one of the system's.

declare function kill(pid: number, signal: string): Promise<void>;

export async function stop(pid: number, signal: string): Promise<void> {
  try {
    await kill(pid, signal);
  } catch {
    console.warn('not running');
  }
}
