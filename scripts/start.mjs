// Checks the tutorial programs, or the project named after `--`. Starts on any Node >= 18; the work is done in start/main.ts.
import { runOnNode24 } from './setup/clone.mjs';
import { endWith } from './setup/trouble.mjs';

runOnNode24('scripts/start/main.ts').then((code) => process.exit(code), endWith);
