// All of the executor is one call.

declare function load(id: string): Promise<string>;

export const title = (id: string): Promise<unknown> => (async () => await load(id))();
