// Measures how soon a graph is on the screen in VS Code. Starts on any Node >= 18; the work is done in bench/vscode.ts.
import { runOnNode24 } from './setup/clone.mjs';
import { endWith } from './setup/trouble.mjs';

runOnNode24('scripts/bench/vscode.ts').then((code) => process.exit(code), endWith);
