// Ways to what a shop sells: an interface, an abstract class, and what implements them.
import { readFile, writeFile } from 'node:fs/promises';

export interface Catalogue {
  describe(id: string): Promise<string>;
}

export class FileCatalogue implements Catalogue {
  async describe(id: string): Promise<string> {
    return await readFile(`catalogue/${id}.txt`, 'utf8');
  }
}

export abstract class Prices {
  abstract priceOf(id: string): Promise<string>;
}

export class FilePrices extends Prices {
  async priceOf(id: string): Promise<string> {
    return await readFile(`prices/${id}.txt`, 'utf8');
  }
}

export abstract class Stock {
  abstract amountOf(id: string): Promise<string>;
}

export class FileStock extends Stock {
  async amountOf(id: string): Promise<string> {
    return await readFile(`stock/${id}.txt`, 'utf8');
  }
}

export class CountingStock extends Stock {
  async amountOf(id: string): Promise<string> {
    await writeFile(`stock/${id}.asked`, new Date().toISOString());
    return '1';
  }
}
