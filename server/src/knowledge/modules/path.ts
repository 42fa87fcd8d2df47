import { pure } from '../common-facts.ts';
import { each } from '../compose.ts';
import type { ModuleKnowledge } from '../facts.ts';

const functions = {
  ...each('basename dirname extname format isAbsolute join matchesGlob normalize parse toNamespacedPath', pure),
  // Both take the working directory for what is missing.
  ...each('relative resolve', { effects: ['reads:environment'], returns: 'value' }),
} satisfies ModuleKnowledge['exports'];

export const path = {
  modules: ['node:path', 'path', 'node:path/posix', 'path/posix', 'node:path/win32', 'path/win32'],
  aliases: { PlatformPath: '', posix: '', win32: '' },
  exports: functions,
} satisfies ModuleKnowledge;
