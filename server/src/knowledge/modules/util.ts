import { pure } from '../common-facts.ts';
import { each } from '../compose.ts';
import type { ModuleKnowledge } from '../facts.ts';

export const util = [
  {
    modules: ['node:util', 'util'],
    contains: { types: 'util/types' },
    exports: {
      promisify: { effects: [], returns: 'value', callsBack: [], wraps: { argument: 0, calls: 'promisified' } },
      callbackify: { effects: [], returns: 'value', callsBack: [], wraps: { argument: 0, calls: 'same' } },
      deprecate: { effects: [], returns: 'value', callsBack: [], wraps: { argument: 0, calls: 'same' } },
      aborted: { effects: [], returns: 'promise' },
      ...each(
        `debuglog format formatWithOptions inspect isDeepStrictEqual stripVTControlCharacters styleText toUSVString parseArgs parseEnv getSystemErrorName
        getSystemErrorMessage getSystemErrorMap transferableAbortController transferableAbortSignal getCallSites diff`,
        pure,
      ),
      inherits: { effects: ['writes:arguments'], returns: 'value' },
      ...each('TextDecoder.decode TextEncoder.encode MIMEType.toString', pure),
      'TextEncoder.encodeInto': { effects: ['writes:arguments'], returns: 'value' },
    },
  },
  {
    modules: ['node:util/types', 'util/types'],
    exports: each(
      `isAnyArrayBuffer isArrayBuffer isArrayBufferView isAsyncFunction isBoxedPrimitive isDataView isDate isGeneratorFunction isGeneratorObject isKeyObject isMap
      isModuleNamespaceObject isNativeError isPromise isProxy isRegExp isSet isSharedArrayBuffer isTypedArray isUint8Array isWeakMap isWeakSet`,
      pure,
    ),
  },
] satisfies readonly ModuleKnowledge[];
