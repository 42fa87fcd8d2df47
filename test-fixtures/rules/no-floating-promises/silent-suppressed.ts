// Suppressed by name, with a reason.

declare function trackVisit(page: string): Promise<void>;

export function onNavigate(page: string): void {
  // async-lens-disable-next-line no-floating-promises -- the tracker logs its own failures
  trackVisit(page);
}
