// What its `then` does with the result, nobody here knows.

interface Chain { then(step: (value: string) => unknown): Chain }
declare function chain(): Chain;

export function run(): Chain {
  return chain().then((value) => Promise.resolve(value));
}
