// What is lost is the promise that `then` gives, a statement of its own: another rule's finding.

declare function loadUser(id: string): Promise<string>;
declare function show(user: string): void;

export function open(id: string): void {
  const loading = loadUser(id);
  loading.then(show);
}
