import type { Pattern, Value } from '../model.ts';
import type { ExtractionContext } from './context.ts';

/** Notes on the bindings of a declarator what they are initialised with, and which module they require. */
export function noteInitialValue(context: ExtractionContext, pattern: Pattern, value: Value): void {
  noteTaken(context, pattern, value, []);
}

function noteTaken(context: ExtractionContext, pattern: Pattern, from: Value, path: readonly (string | number)[]): void {
  switch (pattern.kind) {
    case 'bind': {
      const binding = context.bindings[pattern.binding];
      if (binding === undefined) return;
      if (path.length === 0) binding.initial = from;
      else binding.taken = { from, path };
      const module = requiredModule(from);
      if (module !== undefined) binding.imported = importedName(module, path);
      return;
    }
    case 'object':
      for (const property of pattern.properties) {
        if (property.name !== undefined && property.defaultValue === undefined) noteTaken(context, property.pattern, from, [...path, property.name]);
      }
      return;
    case 'array':
      pattern.elements.forEach((element, index) => {
        if (element !== undefined && element.defaultValue === undefined) noteTaken(context, element.pattern, from, [...path, index]);
      });
      return;
    case 'place':
  }
}

/** `require('m')`, `await import('m')`: the module's name. */
export function requiredModule(value: Value): string | undefined {
  if (value.kind === 'await' && value.operand.kind === 'import-call') return literalText(value.operand.specifier);
  if (value.kind !== 'call' || value.callee.kind !== 'global' || value.callee.name !== 'require') return undefined;
  return literalText(value.arguments[0]);
}

function literalText(value: Value | undefined): string | undefined {
  return value?.kind === 'literal' && typeof value.value === 'string' ? value.value : undefined;
}

function importedName(module: string, path: readonly (string | number)[]): { module: string; name: string } {
  return { module, name: path.length === 0 ? '*' : path.join('.') };
}
