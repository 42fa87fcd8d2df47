import type { ClassModel, FileModel, TypeName } from '../model/model.ts';
import { referenceOf, type Reference } from '../model/references.ts';
import type { TypeFacts, TypeReference } from './facts.ts';

/** The classes and interfaces of a file, with what they extend and implement. */
export function collectTypes(file: FileModel): readonly TypeFacts[] {
  const classes = file.classes.map((one): TypeFacts => ({
    name: one.name, span: one.span, classId: one.id, parents: [...extended(file, one), ...named(file, one.implements)], signatures: one.signatures,
    methods: new Map(one.members.flatMap(({ name, isStatic, function: id }) => (isStatic || name === 'constructor' ? [] : [[name, id]]))),
    statics: new Map(one.members.flatMap(({ name, isStatic, function: id }) => (isStatic ? [[name, id]] : []))),
  }));
  const interfaces = file.interfaces.map(({ name, span, extends: parents, signatures }): TypeFacts => ({ name, span, classId: undefined, parents: named(file, parents), signatures, methods: new Map(), statics: new Map() }));
  return [...classes, ...interfaces];
}

function extended(file: FileModel, { heritage }: ClassModel): readonly TypeReference[] {
  return heritage === undefined ? [] : known(referenceOf(file, heritage, 0));
}

function named(file: FileModel, types: readonly TypeName[]): readonly TypeReference[] {
  return types.flatMap(({ path, binding }): readonly TypeReference[] => {
    const [name = '', ...rest] = path;
    const one = binding === undefined ? undefined : file.bindings[binding];
    if (one?.imported !== undefined) return [{ kind: 'module', module: one.imported.module, path: [...(one.imported.name === '*' ? [] : one.imported.name.split('.')), ...rest] }];
    if (one?.class !== undefined) return [{ kind: 'class', class: one.class }];
    return rest.length === 0 ? [{ kind: 'interface', name }] : [];
  });
}

function known(reference: Reference): readonly TypeReference[] {
  if (reference.kind === 'module') return [{ kind: 'module', module: reference.module, path: reference.path }];
  return reference.kind === 'class' && reference.member === undefined ? [{ kind: 'class', class: reference.class }] : [];
}
