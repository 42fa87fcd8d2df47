// The other two loops with a condition.

declare function hasMore(): Promise<boolean>;

export async function drain(limit: number): Promise<number> {
  let done = 0;
  do done += 1; while (hasMore());
//                     ^^^^^^^^^ no-misused-promises: `hasMore` returns a promise
  for (; hasMore(); ) done += 1;
//       ^^^^^^^^^ no-misused-promises: `hasMore` returns a promise
  return Math.min(done, limit);
}
