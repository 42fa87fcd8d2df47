// The await belongs to the listener, which runs when somebody clicks; the loop awaits nothing.

interface Button {
  readonly id: string;
  onClick(listener: () => Promise<void>): void;
}
declare function loadText(id: string): Promise<string>;

export async function wire(buttons: readonly Button[], show: (text: string) => void): Promise<void> {
  for (const button of buttons) {
    button.onClick(async () => show(await loadText(button.id)));
  }
}
