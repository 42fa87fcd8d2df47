// The loop never ends: its condition is a new promise each time.

declare function hasMore(): Promise<boolean>;
declare function handleNext(): Promise<void>;

export async function drain(): Promise<void> {
  while (hasMore()) await handleNext();
//       ^^^^^^^^^ no-misused-promises: `hasMore` returns a promise
}
