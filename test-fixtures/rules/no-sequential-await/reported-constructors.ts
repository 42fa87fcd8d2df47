// What a constructor does to the object that it makes is seen by nobody else, base classes and own methods included.
import { readFile } from 'node:fs/promises';

class Document {
  protected lines: readonly string[] = [];

  constructor(readonly text: string) {
    this.lines = text.split('\n');
  }
}

class Letter extends Document {
  private salutation = '';

  constructor(text: string) {
    super(text);
    this.findSalutation();
  }

  greet(): string {
    return this.salutation;
  }

  private findSalutation(): void {
    this.salutation = this.lines[0] ?? '';
  }
}

async function loadLetter(file: string): Promise<Letter> {
  return new Letter(await readFile(file, 'utf8'));
}

export async function exchange(sent: string, received: string): Promise<string> {
  const question = await loadLetter(sent);
  const answer = await loadLetter(received);
//               ^^^^^^^^^^^^^^^^^^^^^^^^^^ no-sequential-await: `loadLetter` is awaited 2 times in a row
  return question.greet() + answer.greet();
}
