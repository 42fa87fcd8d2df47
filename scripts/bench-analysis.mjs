// Measures how the analysis of one function grows with the function. Starts on any Node >= 18.
import { runOnNode24 } from './setup/clone.mjs';
import { endWith } from './setup/trouble.mjs';

runOnNode24('server/test/bench-analysis.testing.ts').then((code) => process.exit(code), endWith);
