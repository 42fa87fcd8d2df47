// A method of `this` may be the one that a class below has in its place.
import { readFileSync } from 'node:fs';

export class Page {
  async render(): Promise<string> {
    return `<main>${this.body()}</main>`;
//                  ^^^^^^^^^ no-blocking-call: (likely)
  }

  protected body(): string {
    return 'Nothing here';
  }
}

export class HelpPage extends Page {
  protected override body(): string {
    return readFileSync('help.html', 'utf8');
  }
}
