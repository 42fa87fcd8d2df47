// Opens VS Code with the extension loaded, on the folder named after `--`. Starts on any Node >= 18; the work is done in vscode-host/main.ts.
import { runOnNode24 } from './setup/clone.mjs';
import { endWith } from './setup/trouble.mjs';

runOnNode24('scripts/vscode-host/main.ts').then((code) => process.exit(code), endWith);
