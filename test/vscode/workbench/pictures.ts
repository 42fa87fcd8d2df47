import { join } from 'node:path';
import { buildCache, root } from '../../../scripts/setup/places.mjs';

/** Where pictures go. Those of the documentation are replaced when somebody asks for it: no two runs paint the same bytes. */
const images = process.env.ASYNC_LENS_UPDATE_IMAGES === '1' ? join(root, 'docs/images') : join(buildCache, 'images');

/** File of a picture. */
export function picture(name: string): string {
  return join(images, `${name}.png`);
}

/** Settings that a picture is taken with: one theme, and nothing in it that is not about the picture. */
export const pictureSettings = {
  'workbench.colorTheme': 'Default Dark Modern',
  'editor.minimap.enabled': false,
  'breadcrumbs.enabled': false,
  'files.exclude': { '**/node_modules': true, '**/.vscode': true },
};
