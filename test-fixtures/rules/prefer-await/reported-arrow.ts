// An arrow that is an expression becomes one with a body.

declare function load(id: string): Promise<{ readonly name: string }>;

export const names = (ids: readonly string[]): Promise<string[]> => Promise.all(ids.map(async (id) => load(id).then(({ name }) => name)));
//                                                                                                             ^^^^ prefer-await: This function can await: what stands in `then` can stand in the statements behind `load`. Await the chain.
