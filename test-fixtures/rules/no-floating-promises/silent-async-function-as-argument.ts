// The function that is passed is async, the call that takes it is not.

declare function onMessage(listener: (text: string) => Promise<void>): void;
declare function saveMessage(text: string): Promise<void>;

export function listen(): void {
  onMessage(async (text) => {
    await saveMessage(text);
  });
}
