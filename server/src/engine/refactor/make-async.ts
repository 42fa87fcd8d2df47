import { awaitCallEdits } from '../../fixes/await-call.ts';
import { asyncFunctionEdits } from '../../fixes/make-async.ts';
import type { CallValue, FunctionModel } from '../../model/model.ts';
import type { TextEdit } from '../../protocol/finding.ts';
import type { Place, Span } from '../../protocol/span.ts';
import type { AnalysedFile } from '../program-store.ts';
import { linked, noAnswers, usesOf, type ProjectAccess } from './project-calls.ts';
import { bareName, type FunctionPlace, type FunctionUse } from './uses.ts';

/** Functions that become asynchronous together, and all that has to change for it. */
export interface AsyncClosure {
  readonly kind: 'closure';
  readonly functions: readonly FunctionPlace[];
  readonly calls: number;
  readonly edits: readonly TextEdit[];
}

export interface Refusal {
  readonly kind: 'refused';
  readonly reason: string;
  readonly place: Place | undefined;
}

/** More callers than a person would look through are no longer one step. */
const maxFunctions = 60;

/**
 * Makes a function asynchronous together with everything that calls it: each call is awaited, and a synchronous caller
 * becomes asynchronous in its turn, up to those that are already. Refused as a whole when one caller cannot wait.
 * @param candidates analysed files that may name one of the functions, given their bare names
 */
export async function asyncClosure(access: ProjectAccess, start: FunctionPlace, candidates: (name: string) => Promise<readonly AnalysedFile[]>): Promise<AsyncClosure | Refusal> {
  const functions: FunctionPlace[] = [];
  const edits: TextEdit[] = [];
  const awaited = new Set<string>();
  const queue: FunctionPlace[] = [start];
  for (const place of queue) {
    if (functions.some((known) => isSame(known, place))) continue;
    if (functions.length === maxFunctions) return refuse(`More than ${maxFunctions} functions would have to become asynchronous. Begin nearer to where they are called.`, nameOf(place));
    const made = asyncFunctionEdits(place.analysed.extraction.model, textOf(place.analysed), place.one);
    if (made === undefined) return refuse(`\`${place.one.name}\` cannot be asynchronous: ${whyNot(place.one)}.`, nameOf(place));
    functions.push(place);
    edits.push(...made);
    const { uses, unclear } = await usesOf(access, place, await candidates(bareName(place.one)));
    const [doubt] = unclear.filter((use) => couldBe(use, place));
    if (doubt !== undefined) return refuse(`Nobody can tell whether \`${code(doubt, doubt.mention.span)}\` is \`${place.one.name}\`: its type is not known.`, at(doubt));
    for (const use of uses) {
      const handled = await awaitUse(access, use, place);
      if (handled.kind === 'refused') return handled;
      const key = `${use.analysed.facts.file} ${handled.call.id}`;
      if (awaited.has(key)) continue;
      awaited.add(key);
      edits.push(...handled.edits);
      if (!use.inside.isAsync) queue.push({ analysed: use.analysed, one: use.inside });
    }
  }
  return { kind: 'closure', functions, calls: awaited.size, edits };
}

function isSame(one: FunctionPlace, other: FunctionPlace): boolean {
  return one.one.id === other.one.id && one.analysed.facts.file === other.analysed.facts.file;
}

/** A method of a class is reached through any object; another function only by a name that syntax resolves. */
function couldBe(use: FunctionUse, { one, analysed }: FunctionPlace): boolean {
  return use.mention.kind === 'member' && (one.classId !== undefined || one.kind === 'method' || analysed.extraction.model.exports.some(({ name }) => name === 'export='));
}

interface AwaitedUse {
  readonly kind: 'awaited';
  readonly call: CallValue;
  readonly edits: readonly TextEdit[];
}

async function awaitUse(access: ProjectAccess, use: FunctionUse, { one }: FunctionPlace): Promise<AwaitedUse | Refusal> {
  const { mention, parent, grandparent, inside, analysed } = use;
  if (parent?.kind !== 'call' || parent.callee.id !== mention.id || parent.isNew) return refuse(`\`${one.name}\` is handed on here, and whoever calls it would get a promise.`, at(use));
  if (use.isInParameters) return refuse(`\`${one.name}\` is called in a default value, where nothing can be awaited.`, at(use));
  const trouble = await whyCannotWait(access, analysed, inside);
  if (trouble !== undefined) return refuse(`\`${one.name}\` is called ${trouble}.`, at(use));
  const edits = awaitCallEdits(analysed.extraction.model, textOf(analysed), parent, grandparent);
  return edits === undefined ? refuse(`\`${code(use, parent.span)}\` cannot be awaited where it stands.`, at(use)) : { kind: 'awaited', call: parent, edits };
}

/** Where the code around a call cannot wait for it, and cannot be made to; undefined where it can. */
async function whyCannotWait(access: ProjectAccess, analysed: AnalysedFile, inside: FunctionModel): Promise<string | undefined> {
  const { model } = analysed.extraction;
  if (inside.id === 0) return isEsModule(analysed) ? undefined : 'at the top level of a script, which cannot wait';
  if (inside.isAsync) return undefined;
  if (inside.kind === 'constructor' || inside.kind === 'getter' || inside.kind === 'setter' || inside.kind === 'fields' || inside.kind === 'static-block') return `in ${places[inside.kind]}, which cannot wait`;
  if (inside.isGenerator) return `in the generator \`${inside.name}\`, whose items would become promises`;
  const isNamed = inside.binding !== undefined || (inside.classId !== undefined && model.classes[inside.classId]?.members.some((member) => member.function === inside.id) === true);
  if (isNamed || await isTestCallback(access, analysed, inside)) return undefined;
  return 'in a function that is handed to other code, which would not wait for it';
}

const places = { constructor: 'a constructor', getter: 'a getter', setter: 'a setter', fields: 'the value of a field', 'static-block': 'a static block' };

/** Test runners await what a test gives. */
async function isTestCallback(access: ProjectAccess, analysed: AnalysedFile, inside: FunctionModel): Promise<boolean> {
  const outer = inside.parent === undefined ? undefined : analysed.facts.functions[inside.parent];
  const call = outer?.body.calls.find((candidate) => candidate.arguments.some((argument) => argument.isInline && argument.function === inside.id));
  if (call === undefined) return false;
  const target = await linked(access, noAnswers, (targets) => targets.targetOf(analysed.facts.file, call));
  return target.kind === 'api' && target.facts?.isTestApi === true;
}

function isEsModule({ extraction: { model } }: AnalysedFile): boolean {
  return !/\.c[jt]s$/.test(model.file) && (model.imports.some(({ syntax }) => syntax === 'import') || model.exports.some(({ name }) => name !== 'export=')) && !model.imports.some(({ syntax }) => syntax === 'require');
}

function whyNot(one: FunctionModel): string {
  if (one.isGenerator) return 'it is a generator';
  if (one.kind === 'getter' || one.kind === 'setter' || one.kind === 'constructor' || one.kind === 'fields' || one.kind === 'static-block') return `it is ${places[one.kind]}`;
  return one.bodySpan.start === one.bodySpan.end ? 'it is only declared here' : 'its result says something about its argument';
}

function refuse(reason: string, place: Place): Refusal {
  return { kind: 'refused', reason, place };
}

function nameOf({ analysed, one }: FunctionPlace): Place {
  return { file: analysed.facts.file, ...one.nameSpan };
}

function at({ analysed, mention }: FunctionUse): Place {
  return { file: analysed.facts.file, ...mention.span };
}

function textOf(analysed: AnalysedFile): string {
  return analysed.opened.syntax.text;
}

function code(use: FunctionUse, { start, end }: Span): string {
  return textOf(use.analysed).slice(start, end);
}
