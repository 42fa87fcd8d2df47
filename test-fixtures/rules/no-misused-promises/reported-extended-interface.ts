// Interfaces pass the promise on to everybody who implements them.

interface Closable {
  close(): void;
}

export interface Pool extends Closable {
  close(): Promise<void>;
//^^^^^ no-misused-promises: `close` returns a promise, but `Closable`
}
