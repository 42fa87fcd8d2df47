// Thrown in its place, it would come to the `catch` below.

declare function load(id: string): Promise<string>;
declare const log: unknown[];

export function title(id: string): Promise<string> {
  return new Promise<string>((resolve, reject) => { (async () => {
    try {
      const page = await load(id);
      if (page === '') reject(new Error('no title'));
      else resolve(page);
    } catch (error) {
      log.push(error);
      resolve('');
    }
  })().catch(reject); });
}
