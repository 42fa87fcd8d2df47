// Only one way from the read to the write waits; that is enough.

declare function flush(): Promise<void>;

let written = 0;

export async function write(text: string): Promise<void> {
  const before = written;
  if (text.length > 100) await flush();
  written = before + text.length;
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ require-atomic-updates
}
