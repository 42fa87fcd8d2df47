/** Test step `machine`: everything that the later steps need from outside the clone is installed. */
import { endWith } from '../setup/trouble.mjs';
import { ensureVsCodeServer } from './install.ts';

await ensureVsCodeServer().then((entry) => console.log(`VS Code server: ${entry}`), endWith);
