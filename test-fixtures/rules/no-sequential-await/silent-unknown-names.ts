// Nothing is known of what they do, and the names do not tell.

declare function prepare(job: string): Promise<void>;
declare function process(job: string): Promise<string>;

export async function run(job: string): Promise<string> {
  await prepare(job);
  const result = await process(job);
  return result;
}
