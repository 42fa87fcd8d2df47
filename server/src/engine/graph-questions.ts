import { isUnresolved, reachableFrom } from '../effects/reachable.ts';
import type { FileFacts } from '../effects/facts.ts';
import type { Question } from '../model/answers.ts';
import type { FunctionId } from '../model/model.ts';

/** What a drawing must know of the types: which declaration each call means, and which calls begin a task. */
export function graphQuestions(facts: FileFacts, root: FunctionId): readonly Question[] {
  const questions: Question[] = [];
  for (const id of reachableFrom(facts, [root])) {
    for (const call of facts.functions[id]?.body.calls ?? []) {
      if (isUnresolved(call)) questions.push({ kind: 'declaration', value: call.calleeValue });
      if (!call.isAwaited) questions.push({ kind: 'nature', value: call.value });
    }
  }
  return questions;
}
