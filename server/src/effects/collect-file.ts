import type { BindingId, ExportModel, FileModel, FunctionId, FunctionModel } from '../model/model.ts';
import { referenceOf } from '../model/references.ts';
import { collectSteps } from './collect-body.ts';
import { collectTypes } from './collect-types.ts';
import { holdsFreshObject } from './locations.ts';
import { runsOnce } from './runs-once.ts';
import { unheardCalls } from './unheard-calls.ts';
import type { BodyFacts, ExportFact, FileFacts, FunctionFacts, Location } from './facts.ts';

/** The facts of every function of a file, and what the file exports under which name. */
export function collectFile(file: FileModel): FileFacts {
  const exports = new Map<string, ExportFact>();
  const locals = localsByFunction(file);
  for (const one of file.exports) if (one.name !== '*') exports.set(one.name, exportFact(file, one));
  return {
    file: file.file,
    functions: file.functions.map((one) => functionFacts(file, one, locals)),
    types: collectTypes(file),
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

function functionFacts(file: FileModel, model: FunctionModel, locals: LocalsByFunction): FunctionFacts {
  const { id, name, span, nameSpan, isAsync, isGenerator, parent, classId } = model;
  const declared = model.tags.has('nonblocking') ? 'nonblocking' : model.tags.has('blocking') ? 'blocking' : model.tags.has('pure') ? 'pure' : undefined;
  const body = collectSteps(file, model.body.steps, id);
  return { id, name, span, nameSpan, isAsync, isGenerator, parent, classId, declared, hasBody: model.bodySpan.end > model.bodySpan.start, locals: locals.get(id) ?? new Map(), body: withoutLocals(file, model, body), runsOnce: runsOnce(file, model, body), unheard: unheardCalls(file, model) };
}

type LocalsByFunction = ReadonlyMap<FunctionId, ReadonlyMap<BindingId, boolean>>;

function localsByFunction(file: FileModel): LocalsByFunction {
  const locals = new Map<FunctionId, Map<BindingId, boolean>>();
  for (const binding of file.bindings) {
    const own = locals.get(binding.owner) ?? new Map<BindingId, boolean>();
    own.set(binding.id, holdsFreshObject(file, binding));
    locals.set(binding.owner, own);
  }
  return locals;
}

/** Variables of the function itself are no effect that a caller could see; what they hold may be. */
function withoutLocals(file: FileModel, model: FunctionModel, body: BodyFacts): BodyFacts {
  const isVisible = (location: Location): boolean => location[0] !== 'b' || file.bindings[Number(location.slice(2))]?.owner !== model.id;
  return { ...body, reads: new Set([...body.reads].filter(isVisible)), writes: new Set([...body.writes].filter(isVisible)) };
}
