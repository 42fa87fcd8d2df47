/** Offers a text as a download: a page without an editor has no other way to a file. */
export function offerFile(content: string, name: string): void {
  const address = URL.createObjectURL(new Blob([content], { type: 'text/plain;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name.replaceAll(/[^\w.-]+/g, '-');
  link.click();
  URL.revokeObjectURL(address);
}

/** Copies a text and says how that went; a browser may refuse. */
export function copyText(content: string, say: (text: string) => void): void {
  navigator.clipboard.writeText(content).then(
    () => say('Copied'),
    (error: unknown) => say(`Not copied: ${error instanceof Error ? error.message : String(error)}`),
  );
}
