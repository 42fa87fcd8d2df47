// A choice instead of a branch, and a name that nothing else uses.

import { readFile } from 'node:fs';

export const load = (path: string): Promise<Buffer> => new Promise((resolve, reject) => readFile(path, (error, data) => error ? reject(error) : resolve(data)));
//                                                     ^^^^^^^^^^^ prefer-promise-api: This promise is made by hand around `fs.readFile`. `readFile` of `node:fs/promises` gives one by itself.
