// Ways out: a break, a return, a throw, a labelled jump.

declare function take(): Promise<string | undefined>;

export async function consume(): Promise<string> {
  while (true) {
    const order = await take();
    if (order === undefined) break;
  }
  for (;;) {
    const order = await take();
    if (order === 'last') return order;
    if (order === 'broken') throw new Error(order);
  }
}

export async function nested(): Promise<void> {
  outer: while (true) {
    for (const part of (await take()) ?? '') if (part === 'x') break outer;
  }
}
