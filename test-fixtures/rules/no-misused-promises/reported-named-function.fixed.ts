// The function is named, not written here.

interface Emitter {
  on(event: string, listener: (order: string) => void): void;
}
declare function saveOrder(order: string): Promise<void>;

export function listen(shop: Emitter): void {
  shop.on('order', (...args: Parameters<typeof saveOrder>) => { void saveOrder(...args); });
}
