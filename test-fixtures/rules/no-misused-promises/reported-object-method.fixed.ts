// A method of an object literal.

interface Listener {
  handle(message: string): void;
}
declare function save(message: string): Promise<void>;

export const listener: Listener = {
  handle(message) { void (async () => {
    await save(message);
  })(); },
};
