// The task brings its handler along.

declare function trackVisit(page: string): Promise<void>;
declare function report(error: unknown): void;

export async function onNavigate(page: string, isPatient: boolean): Promise<void> {
  const tracking = trackVisit(page).catch(report);
  if (isPatient) await tracking;
}
