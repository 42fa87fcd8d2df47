// The import keeps what is still used; double quotes stay double.

import { createReadStream, readFileSync } from "node:fs";

export async function firstPage(path: string): Promise<string> {
  createReadStream(path).pipe(process.stdout);
  return readFileSync(path, "utf8");
//       ^^^^^^^^^^^^ no-blocking-call
}
