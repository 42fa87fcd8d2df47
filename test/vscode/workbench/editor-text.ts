/** A place on the page, in CSS pixels. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Where the active editor shows `text`, within one of its lines; undefined when it is not in view. Runs inside the
 * page, so it stands on nothing outside itself. The editor writes blanks as U+00A0 and splits a line into one element
 * per token.
 */
export function rectangleOfText(text: string): Rectangle | undefined {
  const lines = [...document.querySelectorAll('.editor-group-container.active .monaco-editor .view-line')];
  for (const line of lines) {
    const start = (line.textContent ?? '').replaceAll('\u00a0', ' ').indexOf(text);
    if (start < 0) continue;
    const range = document.createRange();
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    let offset = 0;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const length = node.textContent?.length ?? 0;
      if (start >= offset && start < offset + length) range.setStart(node, start - offset);
      const end = start + text.length;
      if (end > offset && end <= offset + length) range.setEnd(node, end - offset);
      offset += length;
    }
    const { x, y, width, height } = range.getBoundingClientRect();
    return { x, y, width, height };
  }
  return undefined;
}
