// Inside, `fs` is the parameter: a file system in memory.

import fs from 'node:fs';

interface VirtualFiles {
  readFileSync(path: string): string;
}

export async function loadTemplate(fs: VirtualFiles, path: string): Promise<string> {
  return fs.readFileSync(path);
}

export const hasBanner = fs.existsSync('banner.txt');
