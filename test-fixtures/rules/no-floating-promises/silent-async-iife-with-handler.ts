// The function called on the spot hands its failure to a handler.

declare function refreshCache(): Promise<void>;

export function start(): void {
  (async () => {
    await refreshCache();
  })().catch((error: unknown) => {
    console.error(error);
  });
}
