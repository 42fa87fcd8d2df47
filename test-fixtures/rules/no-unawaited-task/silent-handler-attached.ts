// Nobody waits for its end, but its failure is heard.

declare function trackVisit(page: string): Promise<void>;
declare function report(error: unknown): void;

export function onNavigate(page: string): void {
  const tracking = trackVisit(page);
  tracking.catch(report);
}
