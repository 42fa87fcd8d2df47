// The property has the name of the function.

interface Options {
  onDone: () => void;
}
declare function upload(file: string, options: Options): void;
declare function onDone(): Promise<void>;

export function start(file: string): void {
  upload(file, { onDone: () => { void onDone(); } });
}
