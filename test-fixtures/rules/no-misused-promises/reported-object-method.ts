// A method of an object literal.

interface Listener {
  handle(message: string): void;
}
declare function save(message: string): Promise<void>;

export const listener: Listener = {
  async handle(message) {
//^^^^^^^^^^^^^^^^^^^^^ no-misused-promises: The property `handle` expects a function that returns nothing
    await save(message);
  },
};
