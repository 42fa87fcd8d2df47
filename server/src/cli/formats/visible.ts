/** The text on one line without control characters: what stands in a source file must not command the terminal. */
export function visible(text: string): string {
  return text.replaceAll(/\r\n|[\n\r\u2028\u2029]/g, ' ').replaceAll(control, '\uFFFD');
}

const control = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/g;
