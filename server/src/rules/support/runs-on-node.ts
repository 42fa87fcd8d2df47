import { isNodeOnly } from '../../knowledge/node-modules.ts';
import type { FileModel } from '../../model/model.ts';
import { walkBlock } from '../../model/walk.ts';

/** True when it is certain that no page runs this file: it imports what only Node has, and names nothing that only a page has. */
export function runsOnNode(file: FileModel): boolean {
  const isPage = file.language === 'tsx' || file.language === 'jsx';
  return !isPage && file.imports.some(({ module, isTypeOnly }) => !isTypeOnly && isNodeOnly(module)) && !namesPage(file);
}

function namesPage(file: FileModel): boolean {
  let found = false;
  for (const one of file.functions) {
    walkBlock(one.body, (value) => {
      if (value.kind === 'global' && (value.name === 'window' || value.name === 'document' || value.name === 'localStorage')) found = true;
    });
  }
  return found;
}
