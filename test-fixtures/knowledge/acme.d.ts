// Packages of a company of which nobody else knows anything.

declare module '@acme/settings' {
  export function loadAll(): Record<string, string>;
  export function loadAllAsync(): Promise<Record<string, string>>;
}

declare module '@acme/orders' {
  export function findOrders(user: string): Promise<string[]>;
  export function findInvoices(user: string): Promise<string[]>;
  export function keyOf(user: string): string;
  export interface Till {
    findCoins(): Promise<string>;
    findNotes(): Promise<string>;
  }
}

declare module '@acme/numbers' {
  export function getNext(series: string): Promise<number>;
}

declare module '@acme/metrics' {
  export class Counter {
    add(amount: number): Promise<void>;
  }
}
