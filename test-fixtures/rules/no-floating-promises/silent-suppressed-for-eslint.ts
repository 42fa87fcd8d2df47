// The directive of the rule's namesake holds here too.

declare function trackVisit(page: string): Promise<void>;

export function onNavigate(page: string): void {
  // eslint-disable-next-line @typescript-eslint/no-floating-promises
  trackVisit(page);
  trackVisit('/'); // eslint-disable-line @typescript-eslint/no-floating-promises
}
