// The function is done before the callback runs, and what that throws ends the process.

import fs from 'node:fs';

export async function show(path: string, element: { text: string }): Promise<void> {
  fs.readFile(path, 'utf8', (error, text) => {
//^^^^^^^^^^^ prefer-promise-api: `fs.readFile` gives its result to a callback, which this async function does not wait for. `readFile` of `node:fs/promises` gives a promise: await it.
    element.text = error ? 'not there' : (JSON.parse(text) as { readonly title: string }).title;
  });
}
