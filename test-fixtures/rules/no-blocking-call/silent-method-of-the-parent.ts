// `super.title()` runs what the parent has, and nothing that overrides it.
import { readFileSync } from 'node:fs';

class Report {
  protected title(): string {
    return 'Report';
  }
}

export class YearlyReport extends Report {
  protected override title(): string {
    return readFileSync('title.txt', 'utf8');
  }

  async print(): Promise<string> {
    return super.title();
  }
}
