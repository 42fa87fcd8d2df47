// A class of one's own may wait for its executor.

class Promise<Value> {
  readonly value: Value | undefined = undefined;

  constructor(readonly executor: (resolve: () => void) => unknown) {}
}

export const made = new Promise(async (resolve) => resolve());
