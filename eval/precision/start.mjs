// Compares what the rules report on real projects with what people read there. Starts on any Node >= 18; the work is
// done in main.ts.
import { runOnNode24 } from '../../scripts/setup/clone.mjs';
import { endWith } from '../../scripts/setup/trouble.mjs';

runOnNode24('eval/precision/main.ts').then((code) => process.exit(code), endWith);
