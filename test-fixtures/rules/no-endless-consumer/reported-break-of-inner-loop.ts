// The break only leaves the inner loop.

declare function takeBatch(): Promise<readonly string[]>;

export async function consume(): Promise<void> {
  while (true) {
//^^^^^^^^^^^^ no-endless-consumer
    for (const order of await takeBatch()) if (order === '') break;
  }
}
