import { pathToFileURL } from 'node:url';

/*
 * As much of VS Code's interface as the tests of the task graph's panel side need; `vitest.config.ts` puts it in place of
 * the module that only an extension host has. What VS Code itself does is tested in `test/vscode`.
 */

export class Uri {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  static parse(text: string): Uri {
    return new Uri(text);
  }

  static file(path: string): Uri {
    return new Uri(pathToFileURL(path).href);
  }

  get path(): string {
    return decodeURIComponent(new URL(this.#text).pathname);
  }

  get fsPath(): string {
    return decodeURIComponent(new URL(this.#text).pathname);
  }

  toString(): string {
    return this.#text;
  }
}

export class Position {
  readonly line: number;
  readonly character: number;

  constructor(line: number, character: number) {
    this.line = line;
    this.character = character;
  }
}

export class Range {
  readonly start: Position;
  readonly end: Position;

  constructor(startLine: number, startCharacter: number, endLine: number, endCharacter: number) {
    this.start = new Position(startLine, startCharacter);
    this.end = new Position(endLine, endCharacter);
  }
}

export class TextEdit {
  readonly range: Range;
  readonly newText: string;

  constructor(range: Range, newText: string) {
    this.range = range;
    this.newText = newText;
  }
}

export class WorkspaceEdit {
  readonly entries: (readonly [uri: string, edits: readonly unknown[]])[] = [];

  set(uri: Uri, edits: readonly unknown[]): void {
    this.entries.push([uri.toString(), edits]);
  }
}

export class CancellationTokenSource {
  readonly token = { isCancellationRequested: false };

  cancel(): void {
    this.token.isCancellationRequested = true;
  }

  dispose(): void {
    this.cancel();
  }
}

/** A document of one line. */
export function documentOf(uri: Uri, version = 1): object {
  return { uri, version, offsetAt: ({ character }: Position) => character, positionAt: (offset: number) => new Position(0, offset) };
}

export const workspace = {
  isTrusted: true,
  textDocuments: [] as object[],
  openTextDocument: async (uri: Uri) => documentOf(uri),
  getConfiguration: () => ({ get: (_name: string, otherwise: unknown) => otherwise }),
  applyEdit: async (_edit: WorkspaceEdit) => true,
  asRelativePath: (uri: Uri) => uri.fsPath.slice(1),
};

export const window = {
  activeTextEditor: undefined,
  messages: [] as string[],
  setStatusBarMessage: (text: string) => void window.messages.push(text),
};

export const l10n = {
  t: (text: string, ...values: readonly unknown[]) => text.replaceAll(/\{(\d)\}/g, (_all, index: string) => String(values[Number(index)])),
};
