// What may be missing is there as a rule.

interface Destination { readonly isClosed: boolean; once?: (event: string, listener: (value: unknown) => void) => void }

export function closed(destination: Destination): Promise<unknown> {
  return new Promise((resolve) => {
    if (destination.isClosed) resolve(undefined);
    else destination.once?.('close', resolve);
  });
}
