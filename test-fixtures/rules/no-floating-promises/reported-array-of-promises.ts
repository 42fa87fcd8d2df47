// Nobody awaits any of the promises in the array.

declare function sendReminder(userId: string): Promise<void>;

export async function remindAll(userIds: readonly string[]): Promise<void> {
  userIds.map((userId) => sendReminder(userId));
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-floating-promises
}
