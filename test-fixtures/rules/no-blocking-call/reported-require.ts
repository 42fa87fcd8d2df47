// The whole module by `require`; types say `any`, the module's name says enough.

const fs = require('node:fs');

export async function loadTemplate(path: string): Promise<string> {
  return fs.readFileSync(path, 'utf8');
//       ^^^^^^^^^^^^^^^ no-blocking-call
}
