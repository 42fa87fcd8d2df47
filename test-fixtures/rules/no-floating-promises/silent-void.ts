// `void` says that it is meant so.

declare function trackVisit(page: string): Promise<void>;

export function onNavigate(page: string): void {
  void trackVisit(page);
}
