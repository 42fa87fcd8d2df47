import type { ExportModel, FileModel, FunctionModel } from '../model/model.ts';
import { referenceOf } from '../model/references.ts';
import { collectSteps } from './collect-body.ts';
import type { BodyFacts, ExportFact, FileFacts, FunctionFacts, Location } from './facts.ts';

/** The facts of every function of a file, and what the file exports under which name. */
export function collectFile(file: FileModel): FileFacts {
  const exports = new Map<string, ExportFact>();
  for (const one of file.exports) if (one.name !== '*') exports.set(one.name, exportFact(file, one));
  return {
    file: file.file,
    functions: file.functions.map((one) => functionFacts(file, one)),
    exports,
    starExports: file.exports.flatMap((one) => (one.name === '*' && one.from !== undefined ? [one.from.module] : [])),
    specifiers: [...new Set([...file.imports.map((one) => one.module), ...file.exports.flatMap((one) => (one.from === undefined ? [] : [one.from.module]))])],
  };
}

function exportFact(file: FileModel, one: ExportModel): ExportFact {
  if (one.from !== undefined) return { kind: 'module', module: one.from.module, name: one.from.name };
  if (one.binding !== undefined) {
    const binding = file.bindings[one.binding];
    if (binding !== undefined) return { kind: 'reference', reference: referenceOf(file, { kind: 'binding', id: -1, span: binding.span, binding: binding.id }, 0) };
  }
  return { kind: 'reference', reference: one.value === undefined ? { kind: 'unknown', name: one.name } : referenceOf(file, one.value, 0) };
}

function functionFacts(file: FileModel, model: FunctionModel): FunctionFacts {
  const { id, name, span, nameSpan, isAsync, isGenerator, parent, classId } = model;
  const declared = model.tags.has('nonblocking') ? 'nonblocking' : model.tags.has('blocking') ? 'blocking' : model.tags.has('pure') ? 'pure' : undefined;
  return { id, name, span, nameSpan, isAsync, isGenerator, parent, classId, declared, hasBody: model.bodySpan.end > model.bodySpan.start, body: withoutLocals(file, model, collectSteps(file, model.body.steps, id)) };
}

/** Locals of the function itself are no effect that a caller could see. */
function withoutLocals(file: FileModel, model: FunctionModel, body: BodyFacts): BodyFacts {
  const isVisible = (location: Location): boolean => {
    if (location[0] !== 'b' && location[0] !== 'o') return true;
    return file.bindings[Number(location.slice(2))]?.owner !== model.id;
  };
  return { ...body, reads: new Set([...body.reads].filter(isVisible)), writes: new Set([...body.writes].filter(isVisible)) };
}
