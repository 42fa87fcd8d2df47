// Undefined until somebody starts it: asking is right.

let loading: Promise<string> | undefined;
declare function load(): Promise<string>;

export function start(pending?: Promise<string>): Promise<string> {
  if (pending) return pending;
  if (!loading) loading = load();
  return loading;
}
