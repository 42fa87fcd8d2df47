// The signal is the function's own: a time limit, which the catch is there for.

export async function isEmbeddable(url: string): Promise<boolean> {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), 5_000);
  try {
    const response = await fetch(url, { signal: controller.signal });
    return response.ok;
  } catch {
    return true;
  } finally {
    clearTimeout(timer);
  }
}
