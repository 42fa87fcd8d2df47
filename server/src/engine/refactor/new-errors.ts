import type { CompilerError, TypeEngine } from '../../typescript/contract.ts';

export interface NewError extends CompilerError {
  readonly file: string;
}

/**
 * What TypeScript would report in the files with other texts and does not report now. The same complaint at another
 * place is no new one.
 */
export async function newErrors(types: TypeEngine, files: readonly string[], texts: ReadonlyMap<string, string>, signal: AbortSignal | undefined): Promise<readonly NewError[]> {
  await using before = await types.open(files, signal);
  await using after = await types.openApart(files, texts, signal);
  const found: NewError[] = [];
  for (const file of files) {
    const [known, told] = await Promise.all([before.errors(file, signal), after.errors(file, signal)]);
    const left = known.map(complaintOf);
    for (const error of told) {
      const index = left.indexOf(complaintOf(error));
      if (index < 0) found.push({ ...error, file });
      else if (!moduleNotFound.has(error.code)) left.splice(index, 1);
    }
  }
  return found;
}

/** A module that is not found is named in the message: another one in its place is no new trouble. */
function complaintOf({ code, message }: CompilerError): string {
  return moduleNotFound.has(code) ? String(code) : `${code} ${message}`;
}

const moduleNotFound: ReadonlySet<number> = new Set([2307, 2580, 2591, 2792, 7016]);
