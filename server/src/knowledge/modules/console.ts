import type { ModuleKnowledge } from '../facts.ts';
import { consoleExports } from '../globals/host.ts';

export const console = {
  modules: ['node:console', 'console'],
  aliases: { console: 'Console' },
  exports: consoleExports,
} satisfies ModuleKnowledge;
