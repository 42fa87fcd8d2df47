/** A stretch of one file's text: UTF-16 offsets, `end` exclusive. Used everywhere but at the LSP and CLI rim. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A stretch of a named file. `file` is absolute with forward slashes. */
export interface Place extends Span {
  readonly file: string;
}
