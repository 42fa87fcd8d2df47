// The second handler of `then` hears of the failure.

declare function loadUser(id: string): Promise<string>;
declare function show(user: string): void;
declare function report(error: unknown): void;

export function open(id: string): void {
  const loading = loadUser(id);
  loading.then(show, report);
}
