// The controller is made for what comes behind; it is heard there.

export async function search(words: string): Promise<Response> {
  const user = await fetch('/user');
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), 1_000);
  const found = await fetch(`/search?q=${words}&user=${user.url}`, { signal: controller.signal });
  clearTimeout(timer);
  await fetch('/searched', { method: 'POST' });
  return found;
}
