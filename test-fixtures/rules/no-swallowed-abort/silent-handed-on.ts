// Whoever gets the error decides.

declare function fail(error: unknown): void;

export async function load(url: string, signal: AbortSignal): Promise<void> {
  try {
    await fetch(url, { signal });
  } catch (error) {
    fail(error);
  }
}

export async function loadAsResult(url: string, signal: AbortSignal): Promise<{ error?: unknown }> {
  try {
    await fetch(url, { signal });
    return {};
  } catch (error) {
    return { error };
  }
}

export async function loadWithEvents(url: string, signal: AbortSignal, tell: (event: { error: unknown }) => void): Promise<void> {
  try {
    await fetch(url, { signal });
  } catch (error) {
    tell({ error });
  }
}
