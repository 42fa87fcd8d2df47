import type { Node, SourceFile } from '../typescript/syntax.ts';
import type { FileModel, FunctionModel } from './model.ts';
import type { ExtractionContext } from './extract/context.ts';
import { extractClass, extractFunction } from './extract/functions.ts';
import { extractBodyExports } from './extract/modules.ts';
import { extractDeclaringPattern } from './extract/patterns.ts';
import { extractPrototypes } from './extract/prototypes.ts';
import { declareHoisted } from './extract/scopes.ts';
import { extractBlock, extractSteps } from './extract/steps.ts';
import { extractValue } from './extract/values.ts';

export interface Extraction {
  readonly model: FileModel;
  /** Syntax node of each value, by value id. Drop it once the questions are asked: it keeps the whole tree alive. */
  readonly nodes: readonly Node[];
  /** Syntax node of each binding's name where it is declared, by binding id. Drop it with the other nodes. */
  readonly names: readonly Node[];
}

/** Builds the async model of one file in one walk of its tree. Never throws on a tree that the parser made. */
export function extract(file: string, syntax: SourceFile): Extraction {
  const context = newContext(file, syntax);
  const span = { start: 0, end: syntax.end };
  const body: FunctionModel = {
    id: 0, kind: 'module', name: 'module', isAsync: true, isGenerator: false, span, nameSpan: { start: 0, end: 0 }, bodySpan: span,
    hasExpressionBody: false, parent: undefined, classId: undefined, isStatic: false, parameters: [], returnTypeSpan: undefined, body: { span, steps: [] },
    tags: new Map(), binding: undefined,
  };
  context.functions.push(body);
  declareHoisted(context, syntax);
  const steps = extractSteps(context, syntax.statements);
  const module = { ...body, body: { span, steps } };
  context.functions[0] = module;
  noteConstantFunctions(context);
  extractPrototypes(context);
  extractBodyExports(context, module);
  const { functions, bindings, classes, interfaces, imports, exports, notUnderstood, language, nodes, names } = context;
  return { model: { file, language, functions, bindings, classes, interfaces, imports, exports, valueCount: nodes.length, notUnderstood }, nodes, names };
}

function newContext(file: string, syntax: SourceFile): ExtractionContext {
  return {
    text: syntax.text, language: languageOf(file), functions: [], bindings: [], classes: [], interfaces: [], classRuns: [], prototypeMembers: [], imports: [], exports: [], notUnderstood: [], nodes: [], names: [],
    visit: {
      value: extractValue, block: extractBlock, steps: extractSteps, declaringPattern: extractDeclaringPattern, functionLike: extractFunction, classLike: extractClass,
    },
    scope: { parent: undefined, owner: 0, names: new Map() }, currentFunction: 0, currentClass: undefined,
  };
}

function languageOf(file: string): FileModel['language'] {
  if (file.endsWith('.tsx')) return 'tsx';
  if (file.endsWith('.jsx')) return 'jsx';
  return /\.[cm]?js$/.test(file) ? 'js' : 'ts';
}

/** `const f = () => ..` and `let f = function ..` that nothing writes again name their function for good. */
function noteConstantFunctions(context: ExtractionContext): void {
  for (const binding of context.bindings) {
    if (binding.function !== undefined || binding.writes > 0) continue;
    if (binding.initial?.kind === 'function') binding.function = binding.initial.function;
    if (binding.initial?.kind === 'class') binding.class = binding.initial.class;
  }
}

