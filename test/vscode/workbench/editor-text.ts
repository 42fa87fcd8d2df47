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

/**
 * Where to click the lightbulb that stands at most a line from `y`; undefined while there is none. The bulb of the
 * caret's last place stays for a moment, so the first one on the page may be about something else. Runs inside the
 * page.
 */
export function centreOfLightbulbNear(y: number): { readonly x: number; readonly y: number } | undefined {
  const bulbs = document.querySelectorAll('.editor-group-container.active :is(.lightBulbWidget, [class*="codicon-gutter-lightbulb"])');
  for (const bulb of bulbs) {
    const { x, y: top, width, height } = bulb.getBoundingClientRect();
    if (width > 0 && Math.abs(top - y) < 1.5 * height) return { x: x + width / 2, y: top + height / 2 };
  }
  return undefined;
}
