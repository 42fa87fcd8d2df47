// The braces of an object would be those of a block.

export const settings = async (): Promise<object> => Promise.resolve({ theme: 'dark' });
//                                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-useless-promise-wrap: An async function needs no `Promise.resolve`: what it returns comes out of a promise as it is. Return the value.

export const nothing = async (): Promise<void> => Promise.resolve();
//                                                ^^^^^^^^^^^^^^^^^ no-useless-promise-wrap: An async function needs no `Promise.resolve`: what it returns comes out of a promise as it is. Return the value.
