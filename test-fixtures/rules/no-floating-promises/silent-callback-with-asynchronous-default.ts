// The parameter says what may be passed; its default value is not what is called.

export function finish(callback: () => void = () => {}, log: (line: string) => void = (line) => void line): void {
  callback();
  log('finished');
}
