// Every check and test there is, or the steps named after `--`. Starts on any Node >= 18; the work is done in test/main.ts.
import { runOnNode24 } from './setup/clone.mjs';
import { endWith } from './setup/trouble.mjs';

runOnNode24('scripts/test/main.ts').then((code) => process.exit(code), endWith);
