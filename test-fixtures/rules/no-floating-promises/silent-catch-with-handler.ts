// The failure has a handler.

declare function trackVisit(page: string): Promise<void>;

export function onNavigate(page: string): void {
  trackVisit(page).catch((error: unknown) => console.warn('visit not tracked', error));
}
