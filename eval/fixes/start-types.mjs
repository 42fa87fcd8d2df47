// Compiles real projects before and after every fix that is offered there. Starts on any Node >= 18; the work is done in
// types.ts.
import { runOnNode24 } from '../../scripts/setup/clone.mjs';
import { endWith } from '../../scripts/setup/trouble.mjs';

runOnNode24('eval/fixes/types.ts').then((code) => process.exit(code), endWith);
