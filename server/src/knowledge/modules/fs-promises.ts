import { promising } from '../common-facts.ts';
import { below, each } from '../compose.ts';
import type { ModuleKnowledge } from '../facts.ts';

const reading = promising('reads:files');
const writing = promising('writes:files');

/** The functions of `node:fs/promises`, as `fs-extra` and others have them too. */
export const promiseFunctions = {
  ...each('access lstat readFile readdir readlink realpath stat statfs', reading),
  ...each(
    `appendFile chmod chown copyFile cp lchmod lchown link lutimes mkdir mkdtemp mkdtempDisposable rename rm rmdir symlink truncate unlink utimes
    writeFile`,
    writing,
  ),
  opendir: { ...reading, gives: 'Dir' },
  open: { ...promising('reads:files', 'writes:files'), gives: 'FileHandle' },
  glob: { effects: ['reads:files'], returns: 'async-iterable' },
  watch: { effects: ['reads:files'], returns: 'async-iterable' },
} satisfies ModuleKnowledge['exports'];

/** A handle has one position: reads and writes without an explicit one take turns. */
const handle = {
  ...each('readFile stat', { ...reading, isOrderedReceiver: true }),
  ...each('read readv', { ...promising('reads:files', 'writes:receiver'), isOrderedReceiver: true }),
  ...each('appendFile chmod chown datasync sync truncate utimes write writeFile writev', { ...promising('writes:files', 'writes:receiver'), isOrderedReceiver: true }),
  close: { ...promising('writes:files', 'writes:receiver'), isOrderedReceiver: true },
  readLines: { effects: ['reads:files', 'writes:receiver'], returns: 'async-iterable', isOrderedReceiver: true },
  ...each('createReadStream readableWebStream', { effects: ['reads:files', 'writes:receiver'], returns: 'value', isOrderedReceiver: true }),
  createWriteStream: { effects: ['writes:files', 'writes:receiver'], returns: 'value', isOrderedReceiver: true },
} satisfies ModuleKnowledge['exports'];

const directory = {
  read: { ...promising('reads:files', 'writes:receiver'), isOrderedReceiver: true },
  close: { ...promising('writes:receiver'), isOrderedReceiver: true },
} satisfies ModuleKnowledge['exports'];

export const fsPromises = {
  modules: ['node:fs/promises', 'fs/promises'],
  exports: { ...promiseFunctions, ...below('FileHandle', handle), ...below('Dir', directory) },
  holds: { FileHandle: { givenBackBy: ['close'], disposedAs: 'close' } },
} satisfies ModuleKnowledge;
