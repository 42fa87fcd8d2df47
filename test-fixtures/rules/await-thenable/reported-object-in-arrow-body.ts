// Without the await, the braces would be a block: there is no fix.

export const settings = async (): Promise<object> => await { theme: 'dark' };
//                                                   ^^^^^^^^^^^^^^^^^^^^^^^ await-thenable: This expression is no promise: there is nothing to wait for. Remove `await`.

export const width = async (columns: number): Promise<number> => await columns * 8;
//                                                               ^^^^^^^^^^^^^ await-thenable: `columns` is no promise: there is nothing to wait for. Remove `await`.
