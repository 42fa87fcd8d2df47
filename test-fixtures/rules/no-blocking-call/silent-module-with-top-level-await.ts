// A module that awaits at its top is still only starting up.

import { readFileSync } from 'node:fs';

declare function connect(url: string): Promise<void>;

const url = readFileSync('url.txt', 'utf8');
await connect(url);

export {};
