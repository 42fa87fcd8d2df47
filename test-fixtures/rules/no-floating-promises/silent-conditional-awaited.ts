// Awaited whichever arm is taken.

declare function subscribe(userId: string): Promise<void>;
declare function unsubscribe(userId: string): Promise<void>;

export async function toggle(userId: string, wanted: boolean): Promise<void> {
  await (wanted ? subscribe(userId) : unsubscribe(userId));
}
