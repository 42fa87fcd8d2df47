// A sleep that nobody else gets a turn in.

const cell = new Int32Array(new SharedArrayBuffer(4));

export async function backOff(): Promise<void> {
  Atomics.wait(cell, 0, 0, 250);
//^^^^^^^^^^^^ no-blocking-call
}
