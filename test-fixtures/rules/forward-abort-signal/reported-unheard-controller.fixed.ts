// A controller that somebody aborts, and whose signal nobody was given.

interface Effect { readonly stop: () => void }

export function showUser(id: string, show: (user: unknown) => void): Effect {
  const controller = new AbortController();
  const load = async (): Promise<void> => {
    const response = await fetch(`/users/${id}`, { signal: controller.signal });
    show(await response.json());
  };
  void load();
  return { stop: () => controller.abort() };
}
