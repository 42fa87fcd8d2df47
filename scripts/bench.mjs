// Measures this tool beside its peers. Starts on any Node >= 18; the work is done in bench/main.ts.
import { runOnNode24 } from './setup/clone.mjs';
import { endWith } from './setup/trouble.mjs';

runOnNode24('scripts/bench/main.ts').then((code) => process.exit(code), endWith);
