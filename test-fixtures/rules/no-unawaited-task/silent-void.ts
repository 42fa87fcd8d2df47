// A decision not to wait.

declare function trackVisit(page: string): Promise<void>;

export function onNavigate(page: string): void {
  const tracking = trackVisit(page);
  void tracking;
}
