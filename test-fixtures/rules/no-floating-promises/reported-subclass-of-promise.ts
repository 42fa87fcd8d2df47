// A class that extends Promise is one.

class Deferred<Value> extends Promise<Value> {}
declare function enqueue(job: string): Deferred<void>;

export async function schedule(job: string): Promise<void> {
  enqueue(job);
//^^^^^^^^^^^^ no-floating-promises
}
