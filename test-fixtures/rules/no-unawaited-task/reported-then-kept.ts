// `then` with one handler gives a new promise, which fails when the first one does.

declare function loadUser(id: string): Promise<{ name: string }>;
declare function showName(name: string): void;

export async function show(id: string): Promise<void> {
  const showing = loadUser(id).then((user) => showName(user.name));
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-unawaited-task
}
