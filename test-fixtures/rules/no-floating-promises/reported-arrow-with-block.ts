// The braces make it a statement: the arrow returns nothing, and its caller cannot wait.

declare function loadUser(id: string): Promise<{ name: string }>;

export const prefetch = async (id: string): Promise<void> => {
  loadUser(id);
//^^^^^^^^^^^^ no-floating-promises
};
