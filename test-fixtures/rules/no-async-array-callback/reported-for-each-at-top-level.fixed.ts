// At the top of a module an `await` may stand, too.

declare function warm(name: string): Promise<void>;

const names = ['users', 'orders'];
await Promise.all(names.map(async (name) => await warm(name)));

export const count = names.length;
