// A rejected promise is no `throw`: the `catch` does not hear of it.

export async function total(prices: readonly number[]): Promise<number> {
  try {
    if (prices.length === 0) return Promise.reject(new Error('nothing to add up'));
//                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ return-await: The promise of `Promise.reject` is returned while it is pending: the `catch` does not hear of its failure. Write `return await`.
    return prices.reduce((one, other) => one + other);
  } catch {
    return 0;
  }
}
