// Both arms of a conditional expression are tasks.

declare function subscribe(userId: string): Promise<void>;
declare function unsubscribe(userId: string): Promise<void>;

export async function toggle(userId: string, wanted: boolean): Promise<void> {
  wanted ? subscribe(userId) : unsubscribe(userId);
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-floating-promises
}
