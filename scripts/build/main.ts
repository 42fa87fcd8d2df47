/** `npm run build`: bundles what ships into dist/ and says how large it became. */
import { endWith } from '../setup/trouble.mjs';
import { bundleAll } from './bundle.ts';

for (const { bundle, bytes } of await bundleAll().catch(endWith)) {
  console.log(`${bundle.output.padEnd(28)} ${(bytes / 1024).toFixed(0).padStart(6)} KiB`);
}
