// Every check and test there is, or the steps named after `--`. Starts on any Node >= 18; the work is done in test/main.ts.
import { runOnNode24 } from './setup/clone.mjs';
import { endWith } from './setup/trouble.mjs';

runOnNode24('scripts/test/main.ts').then((code) => process.exit(code), endAsFailed);

/**
 * A clone that cannot be set up is a failed run too, and ends like one.
 * @param {unknown} error
 */
function endAsFailed(error) {
  process.once('exit', () => console.log('0 passed, 1 failed'));
  endWith(error);
}
