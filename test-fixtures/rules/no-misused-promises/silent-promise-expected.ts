// The callee waits, or says that it may.

declare function retry(work: () => Promise<void>): Promise<void>;
declare function onExit(step: () => void | Promise<void>): void;
declare function anyway(step: () => unknown): void;

export async function prepare(): Promise<void> {
  await retry(async () => {});
  onExit(async () => {});
  anyway(async () => {});
}
