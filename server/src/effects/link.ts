import type { DeclarationAnswer } from '../model/answers.ts';
import type { ValueId } from '../model/model.ts';
import type { Reference } from '../model/references.ts';
import type { ApiFacts } from '../knowledge/facts.ts';
import { promiseMethods } from './collect-body.ts';
import type { FileFacts, FunctionFacts } from './facts.ts';
import type { Ledger } from './grounds.ts';
import { createImplementations, type Implementations, type TypeHierarchy } from './implementations.ts';
import type { CallTarget, CallTargets, Callee } from './targets.ts';

/** What linking needs to know of the program around the files. */
export interface Program extends TypeHierarchy {
  /** Facts of a file; undefined while it is not loaded, which the program may note to load it. */
  factsOf(file: string): FileFacts | undefined;
  /** Source file that a specifier leads to; undefined for packages and for what does not resolve. */
  resolve(file: string, specifier: string): string | undefined;
  /** Where the types say that a callee is declared; undefined when nobody asked. */
  declarationOf(file: string, callee: ValueId): DeclarationAnswer | undefined;
  readonly knowledge: ApiLookup;
}

/** Facts about APIs that have no source here. */
export interface ApiLookup {
  factsOf(module: string, path: string): ApiFacts | undefined;
  /** The user says what it does, which counts more than its source. */
  isUsers?(module: string, path: string): boolean;
  displayName(module: string, path: string): string;
}

/** Resolves calls across files: first by what syntax says, then by what the types say. */
export function createLinker(program: Program, ledger?: Ledger): CallTargets {
  const implementations = createImplementations(program, ledger);
  return { targetOf: (file, call) => targetOf(program, implementations, file, call) };
}

function targetOf(program: Program, implementations: Implementations, file: string, call: Callee): CallTarget {
  const facts = program.factsOf(file);
  if (facts === undefined) return { kind: 'unknown', name: call.name };
  const bySyntax = byReference(program, facts, call.reference, 0);
  // Syntax knows the class of what is made here, and of `this` only that it is this one or one below.
  if (bySyntax.kind === 'function' && isOnThis(call)) return implementations.ofMethod(bySyntax.file, bySyntax.function);
  if (bySyntax.kind !== 'unknown') return bySyntax;
  if (call.reference.kind === 'unknown' && call.reference.isReplaced === true) return { kind: 'unknown', name: call.name };
  const answer = program.declarationOf(file, call.calleeValue);
  const byTypes = answer && byDeclaration(program, implementations, answer, call.isOnSuper === true);
  if (byTypes !== undefined) return byTypes;
  if (call.name !== undefined && call.receiver === undefined && promiseMethods.has(call.name)) return api(program, 'global', ['Promise', call.name]);
  return { kind: 'unknown', name: call.name, ...(answer === undefined ? { isOpen: true } : {}) };
}

function isOnThis({ receiver, isOnSuper }: Callee): boolean {
  return receiver?.startsWith('t:') === true && receiver.endsWith('.*') && isOnSuper !== true;
}

/** Re-exports of re-exports end somewhere, even when files export each other. */
const maxReexports = 16;

function byReference(program: Program, facts: FileFacts, reference: Reference, hops: number): CallTarget {
  switch (reference.kind) {
    case 'function': {
      const target = facts.functions[reference.function];
      return target === undefined ? unknown : { kind: 'function', file: facts, function: target };
    }
    case 'global': return api(program, 'global', reference.path);
    case 'instance': return instanceMember(program, facts, reference, hops);
    case 'result': return resultMember(program, facts, reference, hops);
    case 'module': return byModule(program, facts, reference.module, reference.path, hops);
    case 'class': return constructorOf(facts, reference);
    case 'object': case 'unknown': return unknown;
  }
}

const unknown: CallTarget = { kind: 'unknown', name: undefined };

/** A member of `new X()`; without a member, the construction itself. */
function instanceMember(program: Program, facts: FileFacts, reference: Extract<Reference, { kind: 'instance' }>, hops: number): CallTarget {
  const constructed = byReference(program, facts, reference.of, hops + 1);
  return constructed.kind === 'api' ? api(program, constructed.module, [...pathParts(constructed.path), ...reference.path]) : unknown;
}

/** A member of what an API gives, where knowledge says what that is. */
function resultMember(program: Program, facts: FileFacts, reference: Extract<Reference, { kind: 'result' }>, hops: number): CallTarget {
  if (hops > maxReexports) return unknown;
  const called = byReference(program, facts, reference.of, hops + 1);
  const gives = called.kind === 'api' ? called.facts?.gives : undefined;
  return called.kind === 'api' && gives !== undefined ? api(program, called.module, [...pathParts(gives), ...reference.path]) : unknown;
}

function pathParts(path: string): readonly string[] {
  return path === 'default' ? [] : path.split('.');
}

/** An API. A class that a source file takes from a package is still the package's. */
function api(program: Program, module: string, path: readonly string[]): CallTarget {
  const joined = path.length === 0 ? 'default' : path.join('.');
  return { kind: 'api', name: program.knowledge.displayName(module, joined), module, path: joined, facts: program.knowledge.factsOf(module, joined) };
}

function byModule(program: Program, facts: FileFacts, module: string, path: readonly string[], hops: number): CallTarget {
  if (program.knowledge.isUsers?.(module, path.length === 0 ? 'default' : path.join('.')) === true) return api(program, module, path);
  const source = program.resolve(facts.file, module);
  if (source === undefined) return isRelative(module) ? unknown : api(program, module, path);
  const target = program.factsOf(source);
  if (target === undefined || hops > maxReexports) return unknown;
  return exported(program, target, path, hops + 1);
}

function isRelative(module: string): boolean {
  return module.startsWith('.') || module.startsWith('/') || module.startsWith('#') || module.startsWith('@/') || module.startsWith('~');
}

/** The function behind an exported path. A namespace import of CommonJS may stand for `module.exports` itself. */
function exported(program: Program, facts: FileFacts, path: readonly string[], hops: number): CallTarget {
  const [first, ...rest] = path;
  const name = first ?? 'export=';
  const one = facts.exports.get(name) ?? (name === 'default' ? facts.exports.get('export=') : undefined);
  if (one === undefined) return first === 'default' && rest.length > 0 ? exported(program, facts, rest, hops + 1) : fromStars(program, facts, path, hops);
  if (one.kind === 'module') return byModule(program, facts, one.module, [...(one.name === '*' ? [] : [one.name]), ...rest], hops + 1);
  const reference = rest.reduce<Reference>((current, part) => extendReference(facts, current, part), one.reference);
  return byReference(program, facts, reference, hops + 1);
}

function extendReference(facts: FileFacts, reference: Reference, part: string): Reference {
  if (reference.kind === 'object') return reference.members.get(part) ?? { kind: 'unknown', name: part };
  if (reference.kind === 'class' && reference.member === undefined) {
    const type = facts.types.find(({ classId }) => classId === reference.class);
    const method = (reference.isStatic ? type?.statics : type?.methods)?.get(part);
    return method === undefined ? { kind: 'unknown', name: part } : { kind: 'function', function: method };
  }
  return reference.kind === 'module' || reference.kind === 'global' || reference.kind === 'instance' || reference.kind === 'result' ? { ...reference, path: [...reference.path, part] } : { kind: 'unknown', name: part };
}

function fromStars(program: Program, facts: FileFacts, path: readonly string[], hops: number): CallTarget {
  if (hops > maxReexports) return unknown;
  for (const module of facts.starExports) {
    const target = byModule(program, facts, module, path, hops + 1);
    if (target.kind !== 'unknown') return target;
  }
  return unknown;
}

function constructorOf(facts: FileFacts, reference: Extract<Reference, { kind: 'class' }>): CallTarget {
  const target = facts.functions.find((one) => one.classId === reference.class && one.name.endsWith('.constructor'));
  return target === undefined ? unknown : { kind: 'function', file: facts, function: target };
}

function byDeclaration(program: Program, implementations: Implementations, answer: DeclarationAnswer, isExact: boolean): CallTarget | undefined {
  switch (answer.kind) {
    case 'unknown': return undefined;
    case 'global': return api(program, 'global', answer.path.split('.'));
    case 'module': return api(program, answer.module, answer.path.split('.'));
    case 'source': {
      const facts = program.factsOf(answer.file);
      const target = facts === undefined ? undefined : functionAt(facts, answer);
      if (facts === undefined) return undefined;
      if (target === undefined) return implementations.ofSignature(facts, answer);
      return isExact ? { kind: 'function', file: facts, function: target } : implementations.ofMethod(facts, target);
    }
  }
}

/** The function that is declared there; of a class its constructor. Functions elsewhere in a declaration are others. */
function functionAt(facts: FileFacts, { start, end }: Extract<DeclarationAnswer, { kind: 'source' }>): FunctionFacts | undefined {
  const inside = facts.functions.filter((one) => one.span.start >= start && one.span.end <= end && one.id !== 0);
  return inside.find((one) => one.span.start === start && one.span.end === end) ?? inside.find((one) => one.classId !== undefined && one.name.endsWith('.constructor'));
}
