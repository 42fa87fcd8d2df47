// A delay that nobody can abort does not fail: it is there so that the spinner does not flicker.

import { setTimeout } from 'node:timers/promises';

declare function loadUser(id: string): Promise<string>;

export async function show(id: string): Promise<string> {
  const shownLongEnough = setTimeout(300);
  const user = await loadUser(id);
  await shownLongEnough;
  return user;
}
