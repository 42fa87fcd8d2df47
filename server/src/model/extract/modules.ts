import {
  SyntaxKind, type ClassDeclaration, type ExportAssignment, type ExportDeclaration, type ExportSpecifier, type Identifier, type ImportDeclaration,
  type ImportEqualsDeclaration, type ImportSpecifier, type ModifierLike, type NamedImports, type Node, type StringLiteral, type ExternalModuleReference,
} from '../../typescript/syntax.ts';
import type { BindingId, FunctionModel, ImportModel, Pattern, Step, Value } from '../model.ts';
import { spanOf, type ExtractionContext } from './context.ts';
import { requiredModule } from './initial-values.ts';
import { lookUp } from './scopes.ts';

/** Notes what an import, export or exported declaration says about the module's names; answers the values it runs. */
export function extractModuleStatement(context: ExtractionContext, node: Node): readonly Value[] {
  switch (node.kind) {
    case SyntaxKind.ImportDeclaration:
      importDeclaration(context, node as ImportDeclaration);
      return [];
    case SyntaxKind.ImportEqualsDeclaration:
      importEquals(context, node as ImportEqualsDeclaration);
      return [];
    case SyntaxKind.ExportDeclaration:
      exportDeclaration(context, node as ExportDeclaration);
      return [];
    case SyntaxKind.ExportAssignment: {
      const value = context.visit.value(context, (node as ExportAssignment).expression, { name: 'default' });
      context.exports.push({ name: 'default', binding: value.kind === 'binding' ? value.binding : undefined, value, from: undefined });
      return [value];
    }
    case SyntaxKind.FunctionDeclaration:
    case SyntaxKind.ClassDeclaration:
      exportedDeclaration(context, node as ClassDeclaration);
      return [];
    default:
      return [];
  }
}

function importDeclaration(context: ExtractionContext, node: ImportDeclaration): void {
  const module = (node.moduleSpecifier as StringLiteral | undefined)?.text;
  // An import that is still being typed names no module yet.
  if (typeof module !== 'string') return;
  const clause = node.importClause;
  const bindings = clause?.namedBindings;
  const named = bindings?.kind === SyntaxKind.NamedImports ? (bindings as NamedImports) : undefined;
  const namespace = bindings?.kind === SyntaxKind.NamespaceImport ? bindings.name : undefined;
  context.imports.push({
    span: spanOf(context, node), module, moduleSpan: spanOf(context, node.moduleSpecifier), syntax: 'import',
    isTypeOnly: clause?.phaseModifier === SyntaxKind.TypeKeyword,
    defaultName: importName(context, clause?.name, module, 'default'),
    namespaceName: importName(context, namespace, module, '*'),
    named: (named?.elements ?? []).map((element) => namedImport(context, element, module)),
    namedSpan: named === undefined ? undefined : spanOf(context, named),
  });
}

function namedImport(context: ExtractionContext, element: ImportSpecifier, module: string): ImportModel['named'][number] {
  const imported = (element.propertyName ?? element.name).text;
  const binding = importName(context, element.name, module, imported);
  return { imported, binding, isTypeOnly: element.isTypeOnly, span: spanOf(context, element) };
}

function importName(context: ExtractionContext, name: Identifier | undefined, module: string, imported: string): BindingId | undefined {
  const binding = name === undefined ? undefined : lookUp(context, name.text);
  if (binding === undefined) return undefined;
  binding.imported = { module, name: imported };
  return binding.id;
}

function importEquals(context: ExtractionContext, node: ImportEqualsDeclaration): void {
  if (node.moduleReference.kind !== SyntaxKind.ExternalModuleReference) return;
  const specifier = (node.moduleReference as ExternalModuleReference).expression as StringLiteral;
  if (typeof specifier.text !== 'string') return;
  const binding = importName(context, node.name, specifier.text, '*');
  context.imports.push({
    span: spanOf(context, node), module: specifier.text, moduleSpan: spanOf(context, specifier), syntax: 'import-equals',
    isTypeOnly: node.isTypeOnly, defaultName: undefined, namespaceName: binding, named: [], namedSpan: undefined,
  });
}

function exportDeclaration(context: ExtractionContext, node: ExportDeclaration): void {
  const module = (node.moduleSpecifier as StringLiteral | undefined)?.text;
  const clause = node.exportClause;
  if (clause === undefined || clause.kind === SyntaxKind.NamespaceExport) {
    const name = clause === undefined ? '*' : clause.name.text;
    if (module !== undefined) context.exports.push({ name, binding: undefined, value: undefined, from: { module, name: '*' } });
    return;
  }
  clause.forEachChild((child) => {
    const specifier = child as ExportSpecifier;
    const local = (specifier.propertyName ?? specifier.name).text;
    const from = module === undefined ? undefined : { module, name: local };
    const binding = module === undefined ? lookUp(context, local)?.id : undefined;
    context.exports.push({ name: specifier.name.text, binding, value: undefined, from });
    return undefined;
  });
}

function exportedDeclaration(context: ExtractionContext, node: ClassDeclaration): void {
  if (!hasModifier(node.modifiers, SyntaxKind.ExportKeyword)) return;
  const isDefault = hasModifier(node.modifiers, SyntaxKind.DefaultKeyword);
  const binding = node.name === undefined ? undefined : lookUp(context, node.name.text)?.id;
  if (isDefault || node.name !== undefined) {
    context.exports.push({ name: isDefault ? 'default' : (node.name?.text ?? 'default'), binding, value: undefined, from: undefined });
  }
}

export function hasModifier(modifiers: readonly ModifierLike[] | undefined, kind: SyntaxKind): boolean {
  return modifiers?.some((modifier) => modifier.kind === kind) === true;
}

/** Exports that only the finished module body tells: `export const ..` and CommonJS assignments at its top level. */
export function extractBodyExports(context: ExtractionContext, module: FunctionModel): void {
  for (const step of module.body.steps) {
    if (step.kind === 'declaration' && step.isExported) for (const { pattern } of step.declarators) exportPattern(context, pattern);
    if (step.kind === 'declaration') noteRequire(context, step);
    if (step.kind === 'expression' && step.value.kind === 'assign') exportAssignment(context, step.value.target, step.value.value);
  }
}

function exportPattern(context: ExtractionContext, pattern: Pattern): void {
  switch (pattern.kind) {
    case 'bind': {
      const binding = context.bindings[pattern.binding];
      if (binding !== undefined) context.exports.push({ name: binding.name, binding: binding.id, value: undefined, from: undefined });
      return;
    }
    case 'object':
      for (const property of pattern.properties) exportPattern(context, property.pattern);
      return;
    case 'array':
      for (const element of pattern.elements) if (element !== undefined) exportPattern(context, element.pattern);
      return;
    case 'place':
  }
}

function noteRequire(context: ExtractionContext, step: Extract<Step, { kind: 'declaration' }>): void {
  for (const { pattern, value } of step.declarators) {
    const module = value === undefined || value.kind === 'await' ? undefined : requiredModule(value);
    if (module === undefined || value === undefined || value.kind !== 'call') continue;
    const specifier = value.arguments[0];
    const named = pattern.kind !== 'object' ? [] : pattern.properties.flatMap((property) =>
      property.name === undefined || property.pattern.kind !== 'bind' ? []
        : [{ imported: property.name, binding: property.pattern.binding, isTypeOnly: false, span: property.span }]);
    context.imports.push({
      span: step.span, module, moduleSpan: specifier?.span ?? value.span, syntax: 'require', isTypeOnly: false, defaultName: undefined,
      namespaceName: pattern.kind === 'bind' ? pattern.binding : undefined, named, namedSpan: pattern.kind === 'object' ? pattern.span : undefined,
    });
  }
}

/** `module.exports = v`, `module.exports.a = v`, `exports.a = v`. */
function exportAssignment(context: ExtractionContext, target: Pattern, value: Value): void {
  if (target.kind !== 'place' || target.value.kind !== 'member') return;
  const { object, name } = target.value;
  const isModule = object.kind === 'global' && object.name === 'module' && name === 'exports';
  const isExports = (object.kind === 'global' && object.name === 'exports')
    || (object.kind === 'member' && object.name === 'exports' && object.object.kind === 'global' && object.object.name === 'module');
  const binding = value.kind === 'binding' ? value.binding : undefined;
  if (isExports) context.exports.push({ name, binding, value, from: undefined });
  if (!isModule) return;
  context.exports.push({ name: 'export=', binding, value, from: undefined });
  if (value.kind !== 'object') return;
  for (const property of value.properties) {
    if (property.name === undefined) continue;
    const local = property.value.kind === 'binding' ? property.value.binding : undefined;
    context.exports.push({ name: property.name, binding: local, value: property.value, from: undefined });
  }
}
