// Nothing is to be done, and it has the shape that is wanted.

const none = async (): Promise<void> => {};

export async function run(load: () => Promise<void>): Promise<void> {
  await load();
  await none();
}
