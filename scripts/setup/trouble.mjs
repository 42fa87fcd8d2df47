/** A mistake or a gap of the machine that a person can mend: shown without a stack. */
export class SetupTrouble extends Error {
  /**
   * @param {string} what what happened, and where
   * @param {string} next what to do about it
   */
  constructor(what, next) {
    super(`${what}\n${next}`);
    this.name = 'SetupTrouble';
  }
}

/**
 * Ends the process on an error: a person's trouble in words, a bug with its stack.
 * @param {unknown} error
 * @returns {never}
 */
export function endWith(error) {
  console.error(error instanceof SetupTrouble ? `async-lens: ${error.message}` : error);
  process.exit(3);
}
