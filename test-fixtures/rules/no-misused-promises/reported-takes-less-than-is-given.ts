// The function takes less than it is given: what stands around it must not pass on more.

interface Emitter {
  on(event: string, listener: (...args: never[]) => void): void;
}
declare function refresh(): Promise<void>;

export function listen(shop: Emitter): void {
  shop.on('order', refresh);
//                 ^^^^^^^ no-misused-promises
}
