// @file silent-objects-with-methods.ts
// Methods of an object literal, of a class and of an object of it, all made in another file.
import { Fonts, fonts, templates } from './silent-objects-with-methods.ts';

export async function letter(): Promise<string> {
  return templates.load('letter.html');
//       ^^^^^^^^^^^^^^ no-blocking-call: `templates.load` blocks
}

export async function font(): Promise<Buffer> {
  return Fonts.load('serif.woff2');
//       ^^^^^^^^^^ no-blocking-call: `Fonts.load` blocks
}

export async function size(): Promise<number> {
  return fonts.sizeOf('serif.woff2');
//       ^^^^^^^^^^^^ no-blocking-call: `fonts.sizeOf` blocks
}
