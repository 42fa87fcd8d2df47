export type UserErrorCode =
  | 'usage'
  | 'path-missing'
  | 'nothing-to-check'
  | 'project-broken'
  | 'output-unwritable'
  | 'config-missing'
  | 'config-unreadable'
  | 'config-syntax'
  | 'config-invalid'
  | 'config-cycle';

/** A mistake that the user can mend. Shown without a stack; the command line ends with exit code 2. */
export class UserError extends Error {
  readonly code: UserErrorCode;

  /** Both are whole sentences: `Cannot find "src/ap".`, `Check the spelling.` The second may be empty. */
  constructor(code: UserErrorCode, whatHappened: string, whatToDo: string) {
    super(`${whatHappened} ${whatToDo}`.trim());
    this.name = 'UserError';
    this.code = code;
  }
}
