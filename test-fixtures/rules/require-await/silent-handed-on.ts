// Its name is used for more than a call: whoever gets it may need the promise.

declare function schedule(task: () => Promise<number>): Promise<void>;

async function size(): Promise<number> {
  return 3;
}

export async function run(): Promise<number> {
  await schedule(size);
  return await size();
}
