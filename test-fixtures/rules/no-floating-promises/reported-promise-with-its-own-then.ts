// What clients of services give back: a promise that overrides `then`.

class Answer<Value> extends Promise<Value> {
  override then<Result = Value, Failure = never>(
    done?: ((value: Value) => Result | PromiseLike<Result>) | null,
    failed?: ((reason: unknown) => Failure | PromiseLike<Failure>) | null,
  ): Promise<Result | Failure> {
    return super.then(done, failed);
  }
}
interface Client {
  ask(question: string): Answer<string>;
}

export function warmUp(client: Client): void {
  client.ask('ready?');
//^^^^^^^^^^^^^^^^^^^^ no-floating-promises: `client.ask` returns a promise
}
