// An async function fits this type, and then the await is right. Told quietly, and not repaired.

export async function notify(onDone: (id: string) => void, id: string): Promise<void> {
  await onDone(id);
//^^^^^^^^^^^^^^^^ await-thenable: `onDone` is declared to return nothing, not a promise. If it may be asynchronous, declare `void | Promise<void>`; otherwise remove `await`.
}
