/** Offers a file as a download: a page without an editor has no other way to a disk. */
export function offerFile(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name.replaceAll(/[^\w.-]+/g, '-');
  link.click();
  URL.revokeObjectURL(address);
}

/** Copies a text and says how that went; a browser may refuse. */
export function copyText(content: string, say: (text: string) => void): void {
  tell(navigator.clipboard.writeText(content), say);
}

/** Copies an image that is still being painted: the browser wants to hear of it while the person's click is fresh. */
export function copyImage(image: Promise<Blob>, say: (text: string) => void): void {
  tell(navigator.clipboard.write([new ClipboardItem({ 'image/png': image })]), say);
}

function tell(copied: Promise<void>, say: (text: string) => void): void {
  copied.then(
    () => say('Copied'),
    (error: unknown) => say(`Not copied: ${error instanceof Error ? error.message : String(error)}`),
  );
}
