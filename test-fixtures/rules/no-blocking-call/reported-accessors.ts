// Reading a property runs its getter, giving it a value its setter.
import { readFileSync, writeFileSync } from 'node:fs';

class Counter {
  get value(): number {
    return Number(readFileSync('counter.txt', 'utf8'));
  }

  set value(next: number) {
    writeFileSync('counter.txt', String(next));
  }

  async double(): Promise<void> {
    this.value *= 2;
//  ^^^^^^^^^^ no-blocking-call: `this.value` blocks the event loop: it calls `fs.readFileSync`
  }

  async reset(): Promise<void> {
    this.value = 0;
//  ^^^^^^^^^^ no-blocking-call: `fs.writeFileSync`
  }
}

const settings = {
  get theme(): string {
    return readFileSync('theme.txt', 'utf8');
  },
};

export async function show(): Promise<string> {
  const counter = new Counter();
  return `${settings.theme}: ${counter.value}`;
//          ^^^^^^^^^^^^^^ no-blocking-call: `settings.theme` blocks
//                             ^^^^^^^^^^^^^ no-blocking-call: `counter.value` blocks
}
