import { callingBackLater, pure } from '../common-facts.ts';
import { each, eachWith } from '../compose.ts';
import type { Counterpart, ModuleKnowledge } from '../facts.ts';

const methods = 'brotliCompress brotliDecompress deflate deflateRaw gunzip gzip inflate inflateRaw unzip zstdCompress zstdDecompress';

function promisified(path: string): Counterpart {
  return {
    module: 'node:zlib',
    path,
    shape: 'different',
    takesCallback: true,
    givesOneValue: true,
    note: 'wrap it with `promisify` of `node:util`; for streams, `pipeline` of `node:stream/promises`',
  };
}

const blocking = eachWith(methods, (name) => ({ effects: [], returns: 'value', blocks: { on: 'cpu', counterpart: promisified(name) } }));

export const zlib = {
  modules: ['node:zlib', 'zlib'],
  exports: {
    ...eachWith(methods, (name) => ({ ...callingBackLater(), promiseForm: promisified(name) })),
    ...Object.fromEntries(Object.entries(blocking).map(([name, facts]) => [`${name}Sync`, facts])),
    ...each(
      `createBrotliCompress createBrotliDecompress createDeflate createDeflateRaw createGunzip createGzip createInflate createInflateRaw createUnzip
      createZstdCompress createZstdDecompress crc32`,
      pure,
    ),
  },
} satisfies ModuleKnowledge;
