import type { Block, FileModel, FunctionModel, Pattern, Step, Value } from './model.ts';
import { patternTargets } from './walk.ts';

/** A place where a function ends: a `return`, or a statement behind which nothing is left to do. */
export interface Exit {
  readonly step: Step;
  /** Undefined for a bare `return`. A choice counts as each of its arms. */
  readonly value: Value | undefined;
  readonly isReturn: boolean;
  /** What still runs, or listens for a failure, when the function ends here. */
  readonly guards: ReadonlySet<Guard>;
}

/** `handler`: a `catch` around it; `finalizer`: a `finally`; `disposal`: a resource declared with `using` before it. */
export type Guard = 'handler' | 'finalizer' | 'disposal';

/** All exits in order of the text. Throws are none: they end a function in another way. */
export function exitsOf(file: FileModel, one: FunctionModel): readonly Exit[] {
  const exits: Exit[] = [];
  visitBlock({ file, exits }, one.body, new Set(), true);
  return exits;
}

interface Search {
  readonly file: FileModel;
  readonly exits: Exit[];
}

/** @param isLast nothing runs behind the block, apart from its guards. */
function visitBlock(search: Search, block: Block, around: ReadonlySet<Guard>, isLast: boolean): void {
  let guards = around;
  block.steps.forEach((step, index) => {
    visitStep(search, step, guards, isLast && index === block.steps.length - 1);
    if (declaresResource(step)) guards = withGuard(guards, 'disposal');
  });
}

function visitStep(search: Search, step: Step, guards: ReadonlySet<Guard>, isLast: boolean): void {
  switch (step.kind) {
    case 'return':
      for (const value of step.value === undefined ? [undefined] : armsOf(step.value)) search.exits.push({ step, value, isReturn: true, guards });
      break;
    case 'expression':
      if (isLast) search.exits.push({ step, value: step.value, isReturn: false, guards });
      break;
    case 'branch':
      visitBlock(search, step.then, guards, isLast);
      if (step.otherwise !== undefined) visitBlock(search, step.otherwise, guards, isLast);
      break;
    case 'switch':
      for (const { body } of step.cases) visitBlock(search, body, guards, false);
      break;
    case 'loop':
      visitBlock(search, step.body, declaresResourceInHead(search.file, step) ? withGuard(guards, 'disposal') : guards, false);
      break;
    case 'try': {
      const beforeFinalizer = step.finalizer === undefined ? guards : withGuard(guards, 'finalizer');
      visitBlock(search, step.body, step.handler === undefined ? beforeFinalizer : withGuard(beforeFinalizer, 'handler'), isLast);
      if (step.handler !== undefined) visitBlock(search, step.handler.body, beforeFinalizer, isLast);
      if (step.finalizer !== undefined) visitBlock(search, step.finalizer, guards, isLast);
      break;
    }
    case 'block':
      visitBlock(search, step.body, guards, isLast);
      break;
    case 'other':
      if (step.body !== undefined) visitBlock(search, step.body, guards, false);
      break;
    case 'declaration': case 'function': case 'class': case 'throw': case 'break': case 'continue':
  }
}

/** `a ? b : c` gives `b` or `c`. */
function armsOf(value: Value): readonly Value[] {
  return value.kind === 'choice' && value.third !== undefined ? [...armsOf(value.second), ...armsOf(value.third)] : [value];
}

function withGuard(guards: ReadonlySet<Guard>, guard: Guard): ReadonlySet<Guard> {
  return new Set([...guards, guard]);
}

function declaresResource(step: Step): boolean {
  return step.kind === 'declaration' && (step.declares === 'using' || step.declares === 'await using');
}

function declaresResourceInHead(file: FileModel, step: Extract<Step, { kind: 'loop' }>): boolean {
  const isResource = (pattern: Pattern): boolean => patternTargets(pattern).some((target) => target.kind === 'bind' && file.bindings[target.binding]?.kind === 'using');
  return (step.initial !== undefined && declaresResource(step.initial)) || (step.target !== undefined && isResource(step.target));
}
