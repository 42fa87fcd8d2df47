// What blocks at the first call only is told for information, directly behind the guard and through helpers.
import { readFileSync } from 'node:fs';

let settings: { readonly region: string } | undefined;

function loadSettings(): { readonly region: string } {
  if (!settings) {
    settings = JSON.parse(readFileSync('settings.json', 'utf8')) as { region: string };
  }
  return settings;
}

class Templates {
  private readonly texts = new Map<string, string>();
  private isLoaded = false;

  get(name: string): string {
    this.load();
    return this.texts.get(name) ?? '';
  }

  private load(): void {
    if (this.isLoaded) return;
    this.texts.set('order', readFileSync('order.html', 'utf8'));
    this.isLoaded = true;
  }
}

const templates = new Templates();

export async function confirm(order: string): Promise<string> {
  const { region } = loadSettings();
//                   ^^^^^^^^^^^^ no-blocking-call: `loadSettings` blocks the event loop: it calls `fs.readFileSync`
  return `${templates.get('order')} ${region} ${order}`;
//          ^^^^^^^^^^^^^ no-blocking-call: `templates.get` blocks the event loop: it calls `fs.readFileSync`, 2 calls down
}
