// Where nobody passes a handler, nobody hears of the failure.

declare function saveOrder(order: string): Promise<void>;

export function submit(order: string, onError?: (error: unknown) => void): void {
  saveOrder(order).catch(onError);
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-floating-promises: `onError` may be no function
}
