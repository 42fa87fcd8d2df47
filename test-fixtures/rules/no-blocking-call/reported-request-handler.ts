// An async callback: every request waits while one reads.

import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

createServer(async (_request, response) => {
  response.end(readFileSync('index.html'));
//             ^^^^^^^^^^^^ no-blocking-call
}).listen(8_080);
