import type { Block, FileModel, FunctionModel, Pattern, Step, Value } from './model.ts';

/** A model as text that a person can read: one line per step, functions in order, names instead of binding ids. */
export function outlineOf(model: FileModel): string {
  const parts = model.functions.map((one) => functionText(model, one));
  const lost = model.notUnderstood.map(({ syntax }) => `not understood: ${syntax}`);
  return [...parts, ...lost].join('\n\n') + '\n';
}

function functionText(model: FileModel, one: FunctionModel): string {
  const words = [one.isAsync && one.id !== 0 ? 'async' : '', one.isStatic ? 'static' : '', one.kind, one.isGenerator ? 'generator' : ''].filter((word) => word !== '');
  const parameters = one.parameters.map((parameter) => `${parameter.isRest ? '...' : ''}${pattern(model, parameter.pattern)}${parameter.defaultValue === undefined ? '' : ` = ${value(model, parameter.defaultValue)}`}`);
  return [`#${one.id} ${words.join(' ')} ${one.name}(${parameters.join(', ')})`, ...blockLines(model, one.body)].join('\n');
}

function blockLines(model: FileModel, block: Block): readonly string[] {
  return block.steps.flatMap((step) => stepLines(model, step)).map((line) => `  ${line}`);
}

function stepLines(model: FileModel, step: Step): readonly string[] {
  const inner = (block: Block | undefined, title: string): readonly string[] => (block === undefined ? [] : [title, ...blockLines(model, block)]);
  switch (step.kind) {
    case 'expression': return [value(model, step.value)];
    case 'declaration': return step.declarators.map((one) => `${step.isExported ? 'export ' : ''}${step.declares} ${pattern(model, one.pattern)}${one.value === undefined ? '' : ` = ${value(model, one.value)}`}`);
    case 'function': return [`function #${step.function}`];
    case 'class': return [value(model, step.class)];
    case 'return': return [`return ${step.value === undefined ? '' : value(model, step.value)}`.trim()];
    case 'throw': return [`throw ${value(model, step.value)}`];
    case 'break': case 'continue': return [`${step.kind} ${step.label ?? ''}`.trim()];
    case 'branch': return [...inner(step.then, `if ${value(model, step.test)}`), ...inner(step.otherwise, 'else')];
    case 'switch': return [`switch ${value(model, step.subject)}`, ...step.cases.flatMap((one) => inner(one.body, one.test === undefined ? 'default' : `case ${value(model, one.test)}`))];
    case 'loop': return [
      `${step.label === undefined ? '' : `${step.label}: `}${step.loop}${step.target === undefined ? '' : ` ${pattern(model, step.target)}`}${step.iterable === undefined ? '' : ` in ${value(model, step.iterable)}`}${step.test === undefined ? '' : ` while ${value(model, step.test)}`}${step.update === undefined ? '' : ` then ${value(model, step.update)}`}`,
      ...(step.initial === undefined ? [] : stepLines(model, step.initial).map((line) => `  first ${line}`)), ...blockLines(model, step.body),
    ];
    case 'try': return [...inner(step.body, 'try'), ...inner(step.handler?.body, `catch ${step.handler?.pattern === undefined ? '' : pattern(model, step.handler.pattern)}`.trim()), ...inner(step.finalizer, 'finally')];
    case 'block': return inner(step.body, step.label === undefined ? 'block' : `${step.label}:`);
    case 'other': return [...step.values.map((one) => `runs ${value(model, one)}`), ...(step.body === undefined ? [] : inner(step.body, 'namespace'))];
  }
}

function value(model: FileModel, one: Value): string {
  const text = (inner: Value): string => value(model, inner);
  const list = (some: readonly (Value | undefined)[]): string => some.map((inner) => (inner === undefined ? '' : text(inner))).join(', ');
  switch (one.kind) {
    case 'literal': return typeof one.value === 'bigint' ? `${one.value}n` : one.value === undefined ? 'undefined' : JSON.stringify(one.value);
    case 'binding': return model.bindings[one.binding]?.name ?? '?';
    case 'global': return `global.${one.name}`;
    case 'this': case 'super': case 'meta': return one.kind;
    case 'member': return `${text(one.object)}${one.isOptional ? '?.' : '.'}${one.name}`;
    case 'element': return `${text(one.object)}${one.isOptional ? '?.' : ''}[${text(one.index)}]`;
    case 'call': return `${one.isNew ? 'new ' : ''}${text(one.callee)}${one.isOptional ? '?.' : ''}(${list(one.arguments)})`;
    case 'import-call': return `import(${one.specifier === undefined ? '' : text(one.specifier)})`;
    case 'await': return `await ${text(one.operand)}`;
    case 'yield': return `yield${one.isDelegating ? '*' : ''} ${one.operand === undefined ? '' : text(one.operand)}`.trim();
    case 'function': return `function #${one.function}`;
    case 'class': return `class ${model.classes[one.class]?.name ?? '?'} {${(model.classes[one.class]?.members ?? []).map((member) => `${member.name} #${member.function}`).join(', ')}}${one.staticFunctions.map((id) => ` static #${id}`).join('')}`;
    case 'choice': return one.third === undefined ? `(${text(one.first)} ${one.operator} ${text(one.second)})` : `(${text(one.first)} ? ${text(one.second)} : ${text(one.third)})`;
    case 'sequence': return `(${list(one.parts)})`;
    case 'array': return `[${list(one.elements)}]`;
    case 'object': return `{${one.properties.map((property) => (property.name === undefined ? (property.key === undefined ? text(property.value) : `[${text(property.key)}]: ${text(property.value)}`) : `${property.name}: ${text(property.value)}`)).join(', ')}}`;
    case 'template': return `${one.tag === undefined ? '' : text(one.tag)}\`${one.head}${list(one.parts)}\``;
    case 'unary': return `${one.operator} ${text(one.operand)}`;
    case 'binary': return `(${text(one.left)} ${one.operator} ${text(one.right)})`;
    case 'assign': return `${pattern(model, one.target)} ${one.operator} ${text(one.value)}`;
    case 'update': return `update ${pattern(model, one.target)}`;
    case 'spread': return `...${text(one.operand)}`;
    case 'composite': return `<${one.syntax}${one.parts.length === 0 ? '' : ` ${list(one.parts)}`}>`;
  }
}

function pattern(model: FileModel, one: Pattern): string {
  const element = (inner: { readonly pattern: Pattern; readonly defaultValue: Value | undefined }): string => `${pattern(model, inner.pattern)}${inner.defaultValue === undefined ? '' : ` = ${value(model, inner.defaultValue)}`}`;
  const rest = 'rest' in one && one.rest !== undefined ? [`...${pattern(model, one.rest)}`] : [];
  switch (one.kind) {
    case 'bind': return model.bindings[one.binding]?.name ?? '?';
    case 'place': return value(model, one.value);
    case 'object': return `{${[...one.properties.map((property) => `${property.name ?? (property.key === undefined ? '?' : `[${value(model, property.key)}]`)}: ${element(property)}`), ...rest].join(', ')}}`;
    case 'array': return `[${[...one.elements.map((inner) => (inner === undefined ? '' : element(inner))), ...rest].join(', ')}]`;
  }
}
