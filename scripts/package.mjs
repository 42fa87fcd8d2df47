// Builds the VSIX of this platform, or of those named after `--`. Starts on any Node >= 18; the work is done in package/main.ts.
import { runOnNode24 } from './setup/clone.mjs';
import { endWith } from './setup/trouble.mjs';

runOnNode24('scripts/package/main.ts').then((code) => process.exit(code), endWith);
