import { pure, readsReceiver, writesReceiver } from '../common-facts.ts';
import { below, each } from '../compose.ts';
import type { ModuleKnowledge } from '../facts.ts';

/** Of the class and of its instances; also found on the global object. */
export const bufferExports = {
  ...each(
    `Buffer.alloc Buffer.allocUnsafe Buffer.allocUnsafeSlow Buffer.byteLength Buffer.compare Buffer.concat Buffer.copyBytesFrom Buffer.from Buffer.isBuffer
    Buffer.isEncoding Buffer.of`,
    pure,
  ),
  ...below('Buffer', {
    ...each('toString toJSON equals inspect indexOf lastIndexOf includes slice subarray', readsReceiver),
    ...each('fill write swap16 swap32 swap64 reverse set', writesReceiver),
    copy: { effects: ['reads:receiver', 'writes:arguments'], returns: 'value' },
  }),
  'Buffer.read*': readsReceiver,
  'Buffer.write*': writesReceiver,
} satisfies ModuleKnowledge['exports'];

export const buffer = {
  modules: ['node:buffer', 'buffer'],
  contains: { Blob: 'global#Blob', File: 'global#File' },
  exports: { ...bufferExports, ...each('atob btoa transcode isUtf8 isAscii', pure), resolveObjectURL: { effects: ['reads:environment'], returns: 'value' } },
} satisfies ModuleKnowledge;
