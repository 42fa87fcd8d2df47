import { callCounterpart } from '../../fixes/call-counterpart.ts';
import type { EditedText } from '../../fixes/edit-layers.ts';
import { blocksInCall } from '../../knowledge/calls.ts';
import type { FunctionId } from '../../model/model.ts';
import type { TextEdit } from '../../protocol/finding.ts';
import type { TypeEngine } from '../../typescript/contract.ts';
import { ProgramStore } from '../program-store.ts';
import { linked, noAnswers, type ProjectAccess } from './project-calls.ts';

/** More blocking calls than a function that a person wrote would hold. */
const maxCalls = 50;

/**
 * Replaces the blocking calls in one function's own code by their asynchronous counterparts, one after another: each
 * changes the imports that the next one starts from. Calls whose counterpart has another shape stay.
 */
export async function withoutBlockingCalls(types: TypeEngine, access: Omit<ProjectAccess, 'view' | 'store'>, file: string, inside: FunctionId, start: EditedText): Promise<EditedText> {
  let current = start;
  for (let count = 0; count < maxCalls; count += 1) {
    const edits = await nextCounterpart(types, access, file, inside, current.text);
    if (edits === undefined) return current;
    current = current.edited(edits);
  }
  return current;
}

async function nextCounterpart(types: TypeEngine, access: Omit<ProjectAccess, 'view' | 'store'>, file: string, inside: FunctionId, text: string): Promise<readonly TextEdit[] | undefined> {
  await using view = await types.openApart([file], new Map([[file, text]]), access.signal);
  // Facts of a text that is only tried must not be found by others.
  const store = new ProgramStore();
  const analysed = await store.analyse(view, file, access.signal);
  const calls = analysed?.facts.functions[inside]?.body.calls ?? [];
  if (analysed === undefined) return undefined;
  return await linked({ ...access, view, store }, noAnswers, (targets) => {
    for (const call of calls) {
      const target = targets.targetOf(file, call);
      const blocks = target.kind === 'api' && target.facts !== undefined && blocksInCall(target.facts, call.arguments.map(({ shape }) => shape)) === 'yes' ? target.facts.blocks : undefined;
      const fix = blocks && callCounterpart(analysed.extraction.model, text, inside, call, blocks.counterpart);
      if (fix !== undefined) return fix.edits;
    }
    return undefined;
  });
}

