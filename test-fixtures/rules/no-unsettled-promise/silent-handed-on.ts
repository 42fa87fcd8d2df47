// Somebody else has it: a timer, a list, a field, a function.

interface Waiting { resolve?: (text: string) => void }
declare function load(name: string, done: (text: string) => void): void;
const queue: ((text: string) => void)[] = [];

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

export function next(waiting: Waiting, name: string): Promise<string> {
  return new Promise((resolve, reject) => {
    if (name === '') queue.push(resolve);
    else if (name === 'field') waiting.resolve = resolve;
    else if (name === 'object') Object.assign(waiting, { resolve, reject });
    else load(name, resolve);
  });
}
