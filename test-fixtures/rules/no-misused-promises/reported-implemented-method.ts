// Who only knows the interface calls `log` and goes on.

interface Logger {
  log(line: string): void;
}
declare function append(line: string): Promise<void>;

export class FileLogger implements Logger {
  async log(line: string): Promise<void> {
//      ^^^ no-misused-promises: `log` returns a promise, but `Logger`
    await append(line);
  }
}
