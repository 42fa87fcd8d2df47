// What an abstract class leaves open, the classes below it do.
import { execFileSync } from 'node:child_process';

abstract class Exporter {
  async export(name: string): Promise<string> {
    return this.convert(name);
//         ^^^^^^^^^^^^ no-blocking-call: `this.convert` blocks the event loop: `PdfExporter.convert` calls `child_process.execFileSync`
  }

  protected abstract convert(name: string): string;
}

export class PdfExporter extends Exporter {
  protected convert(name: string): string {
    return execFileSync('pandoc', [name, '--to', 'pdf'], { encoding: 'utf8' });
  }
}
