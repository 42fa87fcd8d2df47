import { CodeActionKind, type CodeAction } from 'vscode-languageserver/node';
import type { Fix, FileReport } from '../../protocol/finding.ts';
import type { ServerContext } from '../session/context.ts';
import type { ActionData } from './payload.ts';

/** Runs on save for those who want it; holds safe fixes alone. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.asyncLens`;

/** The one action that applies every safe fix of a file; none when there is none. */
export async function fixAllAction(context: ServerContext, uri: string, signal: AbortSignal): Promise<CodeAction[]> {
  const report = await context.checks.current(uri, signal);
  if (safeFixes(report).length === 0) return [];
  return [{ title: 'Fix all safe Async Lens problems', kind: fixAllKind, data: { action: 'fixAll', uri } satisfies ActionData }];
}

/**
 * The best safe fix of every finding, in order of the text, without those that touch what an earlier one edits: they
 * are found again by the next check.
 */
export function safeFixes({ findings }: FileReport): readonly Fix[] {
  const taken: Fix[] = [];
  for (const { fixes } of findings) {
    const fix = fixes[0];
    if (fix?.kind === 'safe' && !fix.concurrent && !taken.some((other) => overlap(fix, other))) taken.push(fix);
  }
  return taken;
}

/** Two insertions at one place overlap too, except equal ones (the same import), which are made once. */
function overlap(one: Fix, other: Fix): boolean {
  return one.edits.some((edit) =>
    other.edits.some(
      (taken) =>
        edit.file === taken.file &&
        edit.span.start <= taken.span.end &&
        taken.span.start <= edit.span.end &&
        !(edit.span.start === taken.span.start && edit.span.end === taken.span.end && edit.newText === taken.newText),
    ),
  );
}
