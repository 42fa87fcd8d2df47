// A join is a promise too, and here it is the one that is lost.

declare function sendReminder(userId: string): Promise<void>;

export async function remindBoth(first: string, second: string): Promise<void> {
  Promise.all([sendReminder(first), sendReminder(second)]);
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-floating-promises
}
