// A promise that is meant to stay pending.

export const never = new Promise<never>(() => {});

export function untilTheEnd(): Promise<never> {
  return new Promise<never>((_resolve) => {});
}
