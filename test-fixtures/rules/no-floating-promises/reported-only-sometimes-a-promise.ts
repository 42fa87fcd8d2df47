// A union with a promise in it is a promise on some calls.

declare function flush(): Promise<void> | undefined;

export async function shutDown(): Promise<void> {
  flush();
//^^^^^^^ no-floating-promises
}
