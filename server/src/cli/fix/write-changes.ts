import type { Problem } from '../../protocol/finding.ts';
import type { AppliedFix } from './plan-pass.ts';
import { withLinkedFiles, type TextChange } from './repair.ts';
import { readOriginal, replaceFile, type OriginalFile, type Refusal } from './source-file.ts';

export interface Written {
  readonly files: ReadonlySet<string>;
  readonly problems: readonly Problem[];
}

/**
 * Writes changed texts, file by file. A file that is no longer what was checked is left alone, with all files that
 * were edited together with it. Stops between two files when it is aborted.
 */
export async function writeChanges(changes: readonly TextChange[], applied: readonly AppliedFix[], signal: AbortSignal): Promise<Written> {
  const originals = new Map<string, OriginalFile>();
  const problems: Problem[] = [];
  for (const { file, before } of changes) {
    const original = await readOriginal(file, before);
    if (typeof original === 'string') problems.push(refusalProblem(file, original));
    else originals.set(file, original);
  }
  const left = withLinkedFiles(problems.flatMap(({ file }) => (file === undefined ? [] : [file])), applied);
  const files = new Set<string>();
  for (const { file, after } of changes) {
    const original = originals.get(file);
    if (original === undefined) continue;
    if (left.has(file)) {
      problems.push({ code: 'file-unreadable', message: 'Left alone, because a file that had to change with it could not be written.', file });
      continue;
    }
    signal.throwIfAborted();
    const refusal = await replaceFile(file, original, after);
    if (refusal === undefined) files.add(file);
    else problems.push(refusalProblem(file, refusal));
  }
  return { files, problems };
}

function refusalProblem(file: string, refusal: Refusal): Problem {
  return { code: 'file-unreadable', message: refusals[refusal], file };
}

const refusals: Readonly<Record<Refusal, string>> = {
  changed: 'Not fixed: the file changed while it was checked. Run the command again.',
  'not-utf8': 'Not fixed: the file is not encoded as UTF-8.',
  unreadable: 'Not fixed: the file can no longer be read.',
  unwritable: 'Not fixed: the file cannot be written. Check its permissions.',
};
