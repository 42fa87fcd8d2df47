// Written to let others go first, not to wait for a value.

export async function later(step: () => void): Promise<void> {
  await null;
  step();
  await undefined;
  step();
  await void 0;
  await 0;
}
