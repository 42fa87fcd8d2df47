// Measures the task-graph page: weight, layout, time to the screen. Starts on any Node >= 18.
import { runOnNode24 } from './setup/clone.mjs';
import { endWith } from './setup/trouble.mjs';

runOnNode24('client/webview/test/bench.testing.ts').then((code) => process.exit(code), endWith);
