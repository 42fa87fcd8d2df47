// Methods of the object may listen to what it keeps; what ends it runs when the signal is forgotten; a field that is written again.

interface Client { get(path: string, options?: { signal?: AbortSignal }): Promise<string> }

export class Shop {
  constructor(private readonly client: Client, private readonly signal: AbortSignal) {}

  async load(path: string, signal: AbortSignal = this.signal): Promise<string> {
    return await this.client.get(path, { signal });
  }

  async orders(): Promise<string> {
    return (await this.load('/orders')) + (await this.client.get('/total'));
  }

  async close(): Promise<void> {
    await fetch('/closed', { method: 'POST' });
  }
}

export class Search {
  private signal: AbortSignal;

  constructor(signal: AbortSignal) {
    this.signal = signal;
  }

  restart(): void {
    this.signal = AbortSignal.timeout(1_000);
  }

  async find(words: string): Promise<Response> {
    await fetch('/searched', { method: 'POST', body: words });
    return await fetch(`/search?q=${words}`, { signal: this.signal });
  }
}
