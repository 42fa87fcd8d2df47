// The names say nothing, the bodies do, one step further down.

import { readFile } from 'node:fs/promises';

async function readText(path: string): Promise<string> {
  return await readFile(path, 'utf8');
}

async function template(name: string): Promise<string> {
  return await readText(`templates/${name}.html`);
}

async function stylesheet(name: string): Promise<string> {
  return await readText(`styles/${name}.css`);
}

export async function assemble(name: string): Promise<string> {
  const html = await template(name);
  const css = await stylesheet(name);
//            ^^^^^^^^^^^^^^^^^^^^^^ no-sequential-await: (proven)
  return `<style>${css}</style>${html}`;
}
