// The type is called otherwise, but it is a promise.

type Task<Value> = Promise<Value>;
declare function indexDocument(id: string): Task<void>;

export async function publish(id: string): Promise<void> {
  indexDocument(id);
//^^^^^^^^^^^^^^^^^ no-floating-promises
}
