import type { FileModel, FunctionModel } from '../../model/model.ts';

/** Where an `await` may stand: in async functions, and at the top level of what is certainly an ES module. */
export function canAwait(file: FileModel, one: FunctionModel): boolean {
  if (one.kind !== 'module') return one.isAsync;
  return !file.file.endsWith('.cts') && !file.file.endsWith('.cjs') && (file.imports.some((found) => found.syntax === 'import') || file.exports.length > 0) && !file.exports.some((found) => found.name === 'export=');
}
