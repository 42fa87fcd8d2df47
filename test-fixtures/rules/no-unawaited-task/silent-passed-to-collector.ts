// What keeps a worker alive until the task is done.

interface ExtendableEvent {
  waitUntil(task: Promise<unknown>): void;
}
declare function trackVisit(page: string): Promise<void>;

export function onFetch(event: ExtendableEvent, page: string): string {
  const tracking = trackVisit(page);
  event.waitUntil(tracking);
  return page;
}
