// Statements would do something else.

declare function load(id: string): Promise<string>;
declare function ready(): Promise<boolean>;
declare const gate: Promise<boolean> | undefined;

export class Store {
  private readonly items: string[] = [];

  async leavesEarly(id: string): Promise<string> {
    await load(id).then((text) => {
      if (text === '') return;
      this.items.push(text);
    });
    return this.items.join();
  }

  async skipsTheFirst(id: string): Promise<void> {
    await load(id).then((text) => { this.items.push(text); }, () => { this.items.pop(); });
  }

  async maybe(): Promise<void> {
    await gate?.then((isOpen) => { this.items.push(String(isOpen)); });
  }

  async own(): Promise<void> {
    await ready().then(function (this: unknown) { return this; });
  }

  async swapped(id: string): Promise<void> {
    let handle = (text: string): void => { this.items.push(text); };
    const loading = load(id);
    handle = (text) => { this.items.unshift(text); };
    await loading.then(handle);
  }

  async default(id: string): Promise<number> {
    return await load(id).then((text = 'nothing') => text.length);
  }
}

export async function seenAtTheEnd(id: string, show: (text: string) => void): Promise<string> {
  let text = 'nothing yet';
  text = await load(id).then((loaded) => loaded.trim()).finally(() => { show(text); });
  return text;
}

export async function emptyWhenMissing(id: string, show: (texts: readonly string[]) => void): Promise<void> {
  const texts = await load(id).then((text) => text.split(' ')).catch(() => {
    return [];
  });
  show(texts);
}
