import type { Snapshot } from 'typescript/async';
import type { CompilerProcess } from './compiler-process.ts';

/** Counts who uses a snapshot, and lets the compiler forget it with the last one. */
export interface SnapshotUsers {
  retain(snapshot: Snapshot): void;
  release(compiler: CompilerProcess, snapshot: Snapshot): Promise<void>;
}

export function createSnapshotUsers(): SnapshotUsers {
  const users = new Map<Snapshot, number>();
  return {
    retain(snapshot) {
      users.set(snapshot, (users.get(snapshot) ?? 0) + 1);
    },
    async release(compiler, snapshot) {
      const left = (users.get(snapshot) ?? 0) - 1;
      if (left > 0) {
        users.set(snapshot, left);
        return;
      }
      users.delete(snapshot);
      await forget(compiler, snapshot);
    },
  };
}

/** A compiler that has ended has forgotten it already. */
export async function forget(compiler: CompilerProcess, snapshot: Snapshot): Promise<void> {
  if (compiler.isEnding) return;
  await snapshot.dispose().catch((error: unknown) => {
    if (!compiler.isEnding) throw error;
  });
}
