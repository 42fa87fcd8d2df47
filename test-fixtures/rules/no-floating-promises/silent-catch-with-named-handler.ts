// The handler is a function with a name.

declare function trackVisit(page: string): Promise<void>;
declare function reportError(error: unknown): void;

export function onNavigate(page: string): void {
  trackVisit(page).catch(reportError);
}
