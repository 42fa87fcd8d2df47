import type { NameQuestion } from '../../model/answers.ts';
import type { Binding, ClassId, FileModel, FunctionModel, Parameter, Value } from '../../model/model.ts';
import { patternTargets, walkBlock } from '../../model/walk.ts';
import type { QuestionContext, RuleContext } from './rule.ts';
import { signalQuestions, signalsGiven, type GivenSignal } from './signals.ts';

/** A signal that a class is given when it is made, and keeps in a field that nobody writes again. */
export interface KeptSignal {
  /** `this.signal`, `this.options.signal`. */
  readonly code: string;
  readonly isOptional: boolean;
  /** The parameter of the constructor. */
  readonly declared: Binding;
}

/** What has to be known of types before `keptSignal` can tell about the methods of a class. */
export function keptSignalQuestions(context: QuestionContext, method: FunctionModel): readonly NameQuestion[] {
  const constructor = constructorFor(context.file, method);
  return constructor === undefined ? [] : signalQuestions(context, constructor);
}

/** The signal that a method finds in a field of its class. None for what ends the object: that runs when the signal is forgotten. */
export function keptSignal(context: RuleContext, method: FunctionModel): KeptSignal | undefined {
  const constructor = constructorFor(context.file, method);
  if (constructor === undefined) return undefined;
  for (const given of signalsGiven(context, constructor)) {
    const field = fieldOf(context, constructor, given);
    const declared = context.file.bindings[given.binding];
    if (field === undefined || declared === undefined) continue;
    const code = field.holdsProperty ? `this.${field.name}${given.isHolderOptional ? '?' : ''}.${given.property ?? ''}` : `this.${field.name}`;
    return { code, isOptional: given.isOptional, declared };
  }
  return undefined;
}

function constructorFor({ functions }: FileModel, { kind, classId, isStatic, name }: FunctionModel): FunctionModel | undefined {
  if (kind !== 'method' || isStatic || classId === undefined || ends.test(name)) return undefined;
  return functions.find((one) => one.kind === 'constructor' && one.classId === classId);
}

const ends = /(?:^|\.)#?_?(?:abort|cancel|close|dispose|destroy|end|release|stop|shutdown|terminate|disconnect|teardown|cleanup|\[)/i;

interface Field {
  readonly name: string;
  /** It keeps what holds the signal, not the signal itself. */
  readonly holdsProperty: boolean;
}

function fieldOf({ file, text }: RuleContext, constructor: FunctionModel, given: GivenSignal): Field | undefined {
  const parameter = constructor.parameters.find(({ pattern }) => pattern.kind === 'bind' && pattern.binding === given.binding);
  const name = file.bindings[given.binding]?.name ?? '';
  const field = parameter !== undefined && isField(text, parameter) ? { name, holdsProperty: given.property !== undefined } : assignedTo(constructor, given);
  if (field === undefined || (!field.holdsProperty && !/signal$/i.test(field.name))) return undefined;
  return isWrittenLater(file, constructor, field.name, constructor.classId) ? undefined : field;
}

/** `constructor(private readonly signal: AbortSignal)` */
function isField(text: string, { span, pattern }: Parameter): boolean {
  return /\b(?:private|protected|public|readonly)\b/.test(text.slice(span.start, pattern.span.start));
}

/** `this.signal = signal`, `this.#signal = options.signal` in the constructor. */
function assignedTo({ body }: FunctionModel, { binding, property }: GivenSignal): Field | undefined {
  const isSignal = (value: Value): boolean => property === undefined
    ? value.kind === 'binding' && value.binding === binding
    : value.kind === 'member' && value.name === property && value.object.kind === 'binding' && value.object.binding === binding;
  let found: Field | undefined;
  walkBlock(body, (value) => {
    const name = value.kind === 'assign' && value.operator === '=' && isSignal(value.value) ? fieldIn(value) : undefined;
    if (name !== undefined) found ??= { name, holdsProperty: false };
  });
  return found;
}

function fieldIn({ target }: Extract<Value, { kind: 'assign' }>): string | undefined {
  const [first] = patternTargets(target);
  return first?.kind === 'place' && first.value.kind === 'member' && first.value.object.kind === 'this' ? first.value.name : undefined;
}

function isWrittenLater({ functions }: FileModel, constructor: FunctionModel, name: string, classId: ClassId | undefined): boolean {
  let isWritten = false;
  for (const one of functions) {
    if (one === constructor || (one.classId !== undefined && one.classId !== classId)) continue;
    walkBlock(one.body, (value) => {
      if (value.kind === 'assign' && fieldIn(value) === name) isWritten = true;
    });
  }
  return isWritten;
}
