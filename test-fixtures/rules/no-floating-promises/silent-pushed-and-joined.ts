// Collected, then joined.

declare function sendReminder(userId: string): Promise<void>;

export async function remindAll(userIds: readonly string[]): Promise<void> {
  const sending: Promise<void>[] = [];
  for (const userId of userIds) sending.push(sendReminder(userId));
  await Promise.all(sending);
}
