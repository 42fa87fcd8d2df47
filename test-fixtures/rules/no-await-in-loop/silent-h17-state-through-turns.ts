// Each turn makes the next state from the last one.

declare function computeState(state: string, event: string): Promise<string>;

export async function replay(events: readonly string[]): Promise<string> {
  let state = 'new';
  for (const event of events) {
    state = await computeState(state, event);
  }
  return state;
}
