import { pure, readsReceiver } from '../common-facts.ts';
import { each } from '../compose.ts';
import type { ModuleKnowledge } from '../facts.ts';

/** `URL` and `URLSearchParams` are those of the global object. */
export const url = [
  {
    modules: ['node:url', 'url'],
    contains: { URL: 'global#URL', URLSearchParams: 'global#URLSearchParams' },
    exports: {
      ...each('parse resolve resolveObject format domainToASCII domainToUnicode pathToFileURL fileURLToPath fileURLToPathBuffer urlToHttpOptions', pure),
      ...each('URLPattern.exec URLPattern.test', readsReceiver),
    },
  },
  {
    modules: ['node:querystring', 'querystring'],
    exports: each('parse stringify escape unescape encode decode', pure),
  },
] satisfies readonly ModuleKnowledge[];
