// At the top of a module an `await` may stand, too.

declare function warm(name: string): Promise<void>;

const names = ['users', 'orders'];
names.forEach(async (name) => await warm(name));
//            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-async-array-callback: `forEach` does not wait for this async function and does not hear when it fails

export const count = names.length;
