// The join is awaited, and with it all that it joins.

declare function sendReminder(userId: string): Promise<void>;

export async function remindAll(userIds: readonly string[]): Promise<void> {
  await Promise.all(userIds.map((userId) => sendReminder(userId)));
}
