// Runs a project's own tests before and after its fixes. Starts on any Node >= 18; the work is done in main.ts.
import { runOnNode24 } from '../../scripts/setup/clone.mjs';
import { endWith } from '../../scripts/setup/trouble.mjs';

runOnNode24('eval/suites/main.ts').then((code) => process.exit(code), endWith);
