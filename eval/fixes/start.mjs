// Runs generated programs before and after every fix that is offered for them. Starts on any Node >= 18; the work is
// done in main.ts.
import { runOnNode24 } from '../../scripts/setup/clone.mjs';
import { endWith } from '../../scripts/setup/trouble.mjs';

runOnNode24('eval/fixes/main.ts').then((code) => process.exit(code), endWith);
