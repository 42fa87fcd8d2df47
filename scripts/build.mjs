// Bundles what is shipped into dist/. Starts on any Node >= 18; the work is done in build/main.ts.
import { runOnNode24 } from './setup/clone.mjs';
import { endWith } from './setup/trouble.mjs';

runOnNode24('scripts/build/main.ts').then((code) => process.exit(code), endWith);
