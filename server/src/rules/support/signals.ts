import type { BindingId, FileModel, FunctionModel, Pattern, Value } from '../../model/model.ts';
import { patternTargets } from '../../model/walk.ts';

/** What signals are called: `signal`, `abortSignal`, `stopSignal`. */
const signalName = /^(?:(?:abort|cancel|stop|shutdown|timeout|parent|request|user|outer|inner|combined|#)?signal|(?:abort|cancel|stop)(?:ed|led|ped)?)$/i;

/** A value that is, by its name, an AbortSignal or a question to one: `signal`, `options.signal`, `controller.signal.aborted`. */
export function namesSignal(file: FileModel, value: Value): boolean {
  switch (value.kind) {
    case 'binding': return signalName.test(file.bindings[value.binding]?.name ?? '');
    case 'member': return value.name === 'aborted' || value.name === 'throwIfAborted' || signalName.test(value.name);
    default: return false;
  }
}

/** The name of the signal that a function takes as a parameter or out of one; undefined when it takes none. */
export function signalParameter(file: FileModel, one: FunctionModel): string | undefined {
  const id = signalBinding(file, one);
  return id === undefined ? undefined : file.bindings[id]?.name;
}

/** The same by its binding. */
export function signalBinding(file: FileModel, { parameters }: FunctionModel): BindingId | undefined {
  return parameters.flatMap(({ pattern }) => boundBy(pattern)).find((id) => /^(?:\w*S|s)ignal$/.test(file.bindings[id]?.name ?? ''));
}

function boundBy(pattern: Pattern): readonly BindingId[] {
  return patternTargets(pattern).flatMap((target) => (target.kind === 'bind' ? target.binding : []));
}
