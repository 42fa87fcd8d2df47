// The import keeps what is still used; double quotes stay double.

import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";

export async function firstPage(path: string): Promise<string> {
  createReadStream(path).pipe(process.stdout);
  return await readFile(path, "utf8");
}
