// A property that is declared as returning nothing.

interface Options {
  onDone: () => void;
}
declare function upload(file: string, options: Options): void;
declare function notify(file: string): Promise<void>;

export function start(file: string): void {
  upload(file, { onDone: async () => { await notify(file); } });
//                       ^^^^^^^^^^^ no-misused-promises: The property `onDone` expects a function that returns nothing
}
