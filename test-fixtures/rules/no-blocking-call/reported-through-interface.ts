// A call of an interface runs what implements it, in another file.
import type { SettingsStore } from './silent-settings-store.ts';

export class SettingsPage {
  private readonly settings: SettingsStore;

  constructor(settings: SettingsStore) {
    this.settings = settings;
  }

  async render(user: string): Promise<string> {
    return `<pre>${this.settings.load(user)}</pre>`;
//                 ^^^^^^^^^^^^^^^^^^ no-blocking-call: `this.settings.load` blocks the event loop: `FileSettingsStore.load` calls `fs.readFileSync`. Make it async with `readFile` from `node:fs/promises`. (proven)
  }
}
