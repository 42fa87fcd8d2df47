// The body of an arrow function is what it returns.

export const slug = async (title: string): Promise<string> => await title.toLowerCase().replaceAll(' ', '-');
//                                                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ await-thenable: `title.toLowerCase().replaceAll` returns no promise: there is nothing to wait for. Remove `await`.
