import type { Symbol } from 'typescript/async';
import type { DeclarationAnswer } from '../model/answers.ts';
import { isImportClause, isImportDeclaration, isImportSpecifier, isNamespaceImport, isStringLiteral, type Node } from './syntax.ts';

/**
 * What an import of a package calls what it imports: `expect` of `vitest`, whichever file of whichever package declares
 * it. Undefined for imports of other files, also through `paths`.
 */
export async function importedName(alias: Symbol, paths: Readonly<Record<string, unknown>> | undefined): Promise<DeclarationAnswer | undefined> {
  const declaration = await alias.declarations[0]?.resolve();
  const path = declaration && exportedName(declaration);
  if (declaration === undefined || path === undefined) return undefined;
  const module = moduleOf(declaration);
  return module === undefined || /^[./]/.test(module) || isMapped(module, paths ?? {}) ? undefined : { kind: 'module', module, path };
}

function exportedName(declaration: Node): string | undefined {
  if (isImportSpecifier(declaration)) return (declaration.propertyName ?? declaration.name).text;
  return isImportClause(declaration) || isNamespaceImport(declaration) ? 'default' : undefined;
}

function moduleOf(declaration: Node): string | undefined {
  let node: Node | undefined = declaration;
  while (node !== undefined && !isImportDeclaration(node)) node = node.parent;
  return node !== undefined && isStringLiteral(node.moduleSpecifier) ? node.moduleSpecifier.text : undefined;
}

function isMapped(module: string, paths: Readonly<Record<string, unknown>>): boolean {
  return Object.keys(paths).some((pattern) => {
    const [start = '', end] = pattern.split('*');
    return end === undefined ? module === pattern : pattern !== '*' && module.startsWith(start) && module.endsWith(end);
  });
}
