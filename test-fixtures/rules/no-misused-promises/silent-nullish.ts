// `??` asks whether there is anything.

declare function load(): Promise<string>;

export function once(loading: Promise<string>): Promise<string> {
  return loading ?? load();
}
