// No implementation of the interface blocks; a class with a method of that name is none.
import { readFileSync } from 'node:fs';

interface Greeter {
  greet(user: string): string;
}

export class PlainGreeter implements Greeter {
  greet(user: string): string {
    return `Hello ${user}`;
  }
}

export class LetterWriter {
  greet(user: string): string {
    return readFileSync(`letters/${user}.txt`, 'utf8');
  }
}

export async function welcome(greeter: Greeter): Promise<string> {
  return greeter.greet('Ada');
}
