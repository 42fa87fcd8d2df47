import type { HeldSignal, NameQuestion } from '../../model/answers.ts';
import type { Binding, BindingId, FileModel, FunctionModel, Parameter, Pattern, Value } from '../../model/model.ts';
import type { QuestionContext, RuleContext } from './rule.ts';

/** Where nothing is called a signal, only the types of what is called like options may hold one. */
export function mentionsSignals({ file, text }: Pick<QuestionContext, 'file' | 'text'>): boolean {
  const known = mentioning.get(file) ?? /signal|abort/i.test(text);
  mentioning.set(file, known);
  return known;
}

const mentioning = new WeakMap<FileModel, boolean>();

/** A value that is, by its name, an AbortSignal or a question to one: `signal`, `options.signal`, `controller.signal.aborted`. */
export function namesSignal(file: FileModel, value: Value): boolean {
  switch (value.kind) {
    case 'binding': return isSignalName(file.bindings[value.binding]?.name ?? '');
    case 'member': return value.name === 'aborted' || value.name === 'throwIfAborted' || isSignalName(value.name);
    default: return false;
  }
}

function isSignalName(name: string): boolean {
  return /^#?(?:\w*S|s)ignal$|^(?:abort|cancel|stop)(?:ed|led|ped)?$/i.test(name);
}

/** A signal that a function is given. */
export interface GivenSignal {
  readonly binding: BindingId;
  /** Where the binding holds it under a property: `options.signal`. */
  readonly property: string | undefined;
  /** It may be missing. */
  readonly isOptional: boolean;
  /** What holds it may be missing. */
  readonly isHolderOptional: boolean;
  /** JavaScript that says nothing about its types: the name says that it is one. */
  readonly isGuessed: boolean;
}

/** The parameters of a function whose types have to be asked before anybody can say which signals it is given. */
export function signalQuestions(context: QuestionContext, one: FunctionModel): readonly NameQuestion[] {
  return one.parameters.flatMap((parameter) => mayHoldSignal(context, parameter)).map((binding) => ({ kind: 'signals', binding }));
}

/** Signals that a function takes as a parameter, out of one, or under a property of one; signals themselves come first. */
export function signalsGiven(context: RuleContext, one: FunctionModel): readonly GivenSignal[] {
  const found = one.parameters.flatMap((parameter) => mayHoldSignal(context, parameter)).flatMap((binding) => heldBy(context, binding));
  return found.toSorted((some, other) => Number(some.property !== undefined) - Number(other.property !== undefined));
}

/** As a person writes it: `signal`, `options.signal`, `options?.signal`. */
export function codeOfSignal(file: FileModel, { binding, property, isHolderOptional }: GivenSignal): string {
  const name = file.bindings[binding]?.name ?? '';
  return property === undefined ? name : `${name}${isHolderOptional ? '?' : ''}.${property}`;
}

function heldBy({ file, answers }: RuleContext, binding: BindingId): readonly GivenSignal[] {
  const held = answers.signals(binding);
  if (held === 'unknown') return isGuessedSignal(file, file.bindings[binding]) ? [{ binding, property: undefined, isOptional: true, isHolderOptional: false, isGuessed: true }] : [];
  const wanted = held.filter(isHandedDown);
  const best = wanted.find(({ property }) => property === undefined || property === 'signal') ?? wanted[0];
  return best === undefined ? [] : [{ binding, property: best.property, isOptional: best.isOptional, isHolderOptional: best.isHolderOptional, isGuessed: false }];
}

/** The signal of a request that came in says that the client has gone: what was begun for it may have to be finished. */
function isHandedDown({ holder }: HeldSignal): boolean {
  return !/Request$|^IncomingMessage$/.test(holder);
}

function isGuessedSignal({ language }: FileModel, binding: Binding | undefined): boolean {
  return (language === 'js' || language === 'jsx') && /^(?:abortS|s)ignal$/.test(binding?.name ?? '');
}

/** Names that syntax cannot rule out: of a type that is written and no plain one, or called like a signal or what holds one. */
function mayHoldSignal(context: QuestionContext, { pattern, span }: Parameter): readonly BindingId[] {
  const { file, text } = context;
  if (pattern.kind !== 'bind') return takenOut(file, pattern);
  if (/^_+$/.test(file.bindings[pattern.binding]?.name ?? '')) return [];
  const type = /^\s*\??\s*:\s*([\s\S]*)$/.exec(text.slice(pattern.span.end, span.end))?.[1];
  const name = file.bindings[pattern.binding]?.name ?? '';
  const mayHold = mentionsSignals(context) ? (type === undefined ? mayBeCalled(name) : !plainType.test(type)) : type !== undefined && !plainType.test(type) && /options?$|^opts$/i.test(name);
  return mayHold ? [pattern.binding] : [];
}

/** Names out of a pattern that are called like it, or whose property is: `{ signal: stop }`. */
function takenOut(file: FileModel, pattern: Pattern): readonly BindingId[] {
  if (pattern.kind !== 'object') return [];
  const rest = pattern.rest === undefined ? [] : [{ name: undefined, pattern: pattern.rest }];
  return [...pattern.properties, ...rest].flatMap(({ name, pattern: target }) => {
    if (target.kind !== 'bind') return takenOut(file, target);
    return mayBeCalled(name ?? '') || mayBeCalled(file.bindings[target.binding]?.name ?? '') ? [target.binding] : [];
  });
}

function mayBeCalled(name: string): boolean {
  return /signal|abort|cancel|controller|^(?:opt(?:ion)?s|options?\w*|\w*options|rest|ctx|context|init|config|params?|args|meta|env|extra|request|req|input)$/i.test(name);
}

/** A type that holds no signal, as it is written. */
const plainType = /^(?:readonly\s+)?(?:string|number|boolean|bigint|symbol|unknown|any|void|null|undefined|Date|Buffer|Uint8Array|URL|RegExp|Error|(?:string|number|boolean)\[\]|`[^`]*`|'[^']*'|\()(?![\w.<]|\s*\|)/;
