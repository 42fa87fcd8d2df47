import type { FileModel, FunctionId, FunctionModel } from '../../model/model.ts';

/** True inside a function that answers requests, by what its first parameters are called: others wait while it runs. */
export function answersRequests(file: FileModel, id: FunctionId): boolean {
  for (let one = file.functions[id]; one !== undefined; one = one.parent === undefined ? undefined : file.functions[one.parent]) {
    const [first = '', second = ''] = parameterNames(file, one);
    if (handlers.some(([firstName, secondName]) => firstName.test(first) && secondName.test(second))) return true;
  }
  return false;
}

/** Of Node and express, of fastify, of koa. */
const handlers = [
  [/^_?req(?:uest)?$/, /^_?(?:res(?:ponse)?|reply)$/],
  [/^(?:ctx|context)$/, /^_?next$/],
] as const;

function parameterNames(file: FileModel, { parameters }: FunctionModel): readonly string[] {
  return parameters.slice(0, 2).map(({ pattern }) => (pattern.kind === 'bind' ? file.bindings[pattern.binding]?.name ?? '' : ''));
}
