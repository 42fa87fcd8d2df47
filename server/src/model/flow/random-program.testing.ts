import fc from 'fast-check';

/**
 * Programs of all statement and expression forms, as text. Each can be printed in two ways that mean the same: plainly, and
 * with parentheses, comments, line breaks and other semicolons wherever the grammar lets them be.
 */
export interface RandomProgram { readonly plain: string; readonly reprinted: string }

/** How the places between tokens are filled. */
interface Style {
  /** Around an expression. */
  readonly wrap: (expression: string) => string;
  /** Between two tokens. */
  readonly gap: () => string;
  /** Between two tokens where no line may end. */
  readonly sameLine: () => string;
  /** Behind a statement. */
  readonly end: () => string;
}

type Printed = (style: Style) => string;

/** What may stand where a piece of code stands. */
interface Place { readonly isAsync: boolean; readonly isGenerator: boolean; readonly isInLoop: boolean; readonly isInFunction: boolean }

export function randomProgram(): fc.Arbitrary<RandomProgram> {
  // At the top of a module the compiler itself takes some awaits for calls of a function of that name.
  const main = { isAsync: true, isGenerator: false, isInLoop: false, isInFunction: true };
  return fc.tuple(statementsIn({ ...main, isAsync: false, isInFunction: false }, 2), statementsIn(main, 3), fc.nat()).map(([top, body, seed]) => {
    const print = (style: Style): string => `${top(style)}export async function main(a, b)${style.gap()}{${style.gap()}${body(style)}${style.gap()}}${style.gap()}`;
    return { plain: print(plainStyle), reprinted: `/* first */ ${print(otherStyle(seed))}\n// last` };
  });
}

const plainStyle: Style = { wrap: (expression) => `(${expression})`, gap: () => ' ', sameLine: () => ' ', end: () => ';\n' };

function otherStyle(seed: number): Style {
  let state = seed;
  const pick = (from: readonly string[]): string => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 1;
    return from[(state >>> 8) % from.length] ?? '';
  };
  return {
    wrap: (expression) => pick(['(', '(\n', '(/* in */ ', '( ']) + pick([expression, `(${expression})`]) + pick([')', ' /* ) */ )', '\n)']),
    gap: () => pick([' ', '\n', ' /* gap */ ', ' // gap\n', '\t  ', '\r\n']),
    sameLine: () => pick([' ', '  ', ' /* same line */ ']),
    end: () => pick([';\n', ' ;', '; // end\n', ' /* end */;\n']),
  };
}

const names = ['a', 'b', 'c', 'order', 'tasks'];
const nameIn = fc.constantFrom(...names);

const made = new Map<string, fc.Arbitrary<Printed>>();

/** Each part of the grammar is made once for each place and depth: there are few, and they contain each other many times. */
function once(part: string, place: Place, depth: number, make: () => fc.Arbitrary<Printed>): fc.Arbitrary<Printed> {
  const key = `${part} ${depth} ${Object.values(place).join()}`;
  const arbitrary = made.get(key) ?? make();
  made.set(key, arbitrary);
  return arbitrary;
}

/** An expression; wrapped, so that it can stand anywhere. */
function expressionIn(place: Place, depth: number): fc.Arbitrary<Printed> {
  return once('expression', place, depth, () => makeExpression(place, depth));
}

function makeExpression(place: Place, depth: number): fc.Arbitrary<Printed> {
  const simple: fc.Arbitrary<Printed> = fc.constantFrom(...names, '1', "'text'", 'true', 'null', 'undefined', 'this', '/x/g', '12n', '`plain`').map((text): Printed => () => text);
  if (depth <= 0) return simple;
  const inner = expressionIn(place, depth - 1);
  const two = fc.tuple(inner, inner);
  const forms: fc.Arbitrary<Printed>[] = [
    two.map(([callee, argument]): Printed => (style) => `${callee(style)}${style.sameLine()}(${style.gap()}${argument(style)}${style.gap()})`),
    two.map(([callee, argument]): Printed => (style) => `new${style.gap()}${style.wrap(callee(style))}(${argument(style)}, ...${argument(style)})`),
    two.map(([object, index]): Printed => (style) => `${object(style)}${style.gap()}[${style.gap()}${index(style)}]`),
    two.map(([object, argument]): Printed => (style) => `${object(style)}?.member(${argument(style)})?.[${argument(style)}]${style.gap()}.last`),
    inner.map((callee): Printed => (style) => `${callee(style)}?.()`),
    fc.tuple(inner, inner, inner).map(([test, yes, no]): Printed => (style) => `${test(style)}${style.gap()}?${style.gap()}${yes(style)}${style.gap()}:${style.gap()}${no(style)}`),
    fc.tuple(inner, fc.constantFrom('&&', '||', '??', '+', '===', '<', 'instanceof', 'in', '**', ','), inner).map(([left, operator, right]): Printed => (style) => `${style.wrap(left(style))}${style.gap()}${operator}${style.gap()}${style.wrap(right(style))}`),
    fc.tuple(fc.constantFrom('!', '-', 'typeof ', 'void ', '~'), inner).map(([operator, operand]): Printed => (style) => `${operator}${style.wrap(operand(style))}`),
    fc.tuple(nameIn, fc.constantFrom('=', '+=', '??=', '&&=', '||='), inner).map(([name, operator, value]): Printed => (style) => `${name}${style.gap()}${operator}${style.gap()}${value(style)}`),
    fc.tuple(inner, fc.constantFrom('=', '-=', '??='), inner).map(([object, operator, value]): Printed => (style) => `${style.wrap(object(style))}.field${style.gap()}${operator}${style.gap()}${value(style)}`),
    // `([a] = b)` in front of a colon is taken for the parameters of a function with a written result.
    fc.tuple(inner, inner, inner).map(([fallback, key, value]): Printed => (style) => `0, [a, , b${style.gap()}=${style.gap()}${fallback(style)}, ...c] = [{ order, [${key(style)}]: order.x = ${fallback(style)}, ...tasks } = ${value(style)}]`),
    fc.tuple(nameIn, fc.constantFrom('++', '--')).map(([name, operator]): Printed => (style) => `${name}${style.sameLine()}${operator}`),
    two.map(([one, other]): Printed => (style) => `[${one(style)},${style.gap()}, ...${other(style)},${style.gap()}]`),
    fc.tuple(inner, inner, blockIn({ ...place, isAsync: true, isGenerator: true, isInLoop: false, isInFunction: true }, depth - 1)).map(([key, value, body]): Printed => (style) => `{ a, x:${style.gap()}${value(style)}, [${key(style)}]: ${value(style)}, ...${value(style)}, async *[${key(style)}]() ${body(style)}, get y() { return 1 } }`),
    two.map(([one, other]): Printed => (style) => `\`text \${${one(style)}} and \${${style.gap()}${other(style)}}\``),
    two.map(([tag, part]): Printed => (style) => `${style.wrap(tag(style))}\`text \${${part(style)}}\``),
    inner.map((specifier): Printed => (style) => `import(${specifier(style)})`),
    inner.map((value): Printed => (style) => `${style.wrap(value(style))}${style.sameLine()}as unknown`),
    inner.map((value): Printed => (style) => `${style.wrap(value(style))}!`),
    functionIn(place, depth - 1),
    classIn(place, depth - 1),
  ];
  if (place.isAsync) forms.push(inner.map((operand): Printed => (style) => `await${style.gap()}${style.wrap(operand(style))}`), inner.map((operand): Printed => (style) => `await${style.gap()}${style.wrap(operand(style))}`));
  if (place.isGenerator) forms.push(inner.map((operand): Printed => (style) => `yield${style.sameLine()}${operand(style)}`), inner.map((operand): Printed => (style) => `yield* ${operand(style)}`));
  return fc.oneof({ maxDepth: depth, withCrossShrink: true }, simple, ...forms.map((form) => form.map((printed): Printed => (style) => style.wrap(printed(style)))));
}

function functionIn(place: Place, depth: number): fc.Arbitrary<Printed> {
  const plain = { ...place, isAsync: false, isGenerator: false, isInLoop: false, isInFunction: true };
  const withAwait = { ...plain, isAsync: true };
  const outside = expressionIn({ ...plain, isAsync: false }, depth);
  return fc.oneof(
    fc.tuple(expressionIn(withAwait, depth)).map(([body]): Printed => (style) => `async${style.sameLine()}(${style.gap()}) =>${style.gap()}${body(style)}`),
    fc.tuple(outside, blockIn(plain, depth)).map(([fallback, body]): Printed => (style) => `({ a, b: [c = ${fallback(style)}] } = ${fallback(style)}, ...tasks)${style.sameLine()}=> ${body(style)}`),
    blockIn({ ...withAwait, isGenerator: true }, depth).map((body): Printed => (style) => `async${style.sameLine()}function${style.gap()}*${style.gap()}named(a = 1)${style.gap()}${body(style)}`),
    blockIn({ ...plain, isGenerator: true }, depth).map((body): Printed => (style) => `function* (order) ${body(style)}`),
  );
}

function classIn(place: Place, depth: number): fc.Arbitrary<Printed> {
  const method = blockIn({ ...place, isAsync: true, isGenerator: false, isInLoop: false, isInFunction: true }, depth);
  const still = expressionIn({ isAsync: false, isGenerator: false, isInLoop: false, isInFunction: true }, depth);
  return fc.tuple(expressionIn(place, depth), expressionIn(place, depth), still, method).map(([base, key, value, body]): Printed => (style) =>
    `class Named extends ${style.wrap(base(style))} { static #count = ${value(style)}; field = ${value(style)};${style.gap()}static { ${value(style)}; } constructor() { super(); } async [${key(style)}]() ${body(style)} async go() ${body(style)} }`);
}

function blockIn(place: Place, depth: number): fc.Arbitrary<Printed> {
  return statementsIn(place, depth).map((body): Printed => (style) => `{${style.gap()}${body(style)}${style.gap()}}`);
}

function statementsIn(place: Place, depth: number): fc.Arbitrary<Printed> {
  return fc.array(statementIn(place, depth), { maxLength: depth <= 0 ? 1 : 4 }).map((statements): Printed => (style) => statements.map((statement) => statement(style)).join(''));
}

function statementIn(place: Place, depth: number): fc.Arbitrary<Printed> {
  return once('statement', place, depth, () => makeStatement(place, depth));
}

function makeStatement(place: Place, depth: number): fc.Arbitrary<Printed> {
  const value = expressionIn(place, Math.max(0, depth));
  const simple: fc.Arbitrary<Printed>[] = [
    value.map((expression): Printed => (style) => `${style.wrap(expression(style))}${style.end()}`),
    fc.tuple(fc.constantFrom('const', 'let', 'var'), fc.nat(), value).map(([keyword, id, initial]): Printed => (style) => `${keyword}${style.gap()}v${id}${style.gap()}=${style.gap()}${initial(style)}${style.end()}`),
    fc.tuple(fc.nat(), value, value).map(([id, fallback, initial]): Printed => (style) => `let${style.gap()}{ a: p${id} = ${fallback(style)}, ...q${id} } = ${initial(style)}, r${id}${style.end()}`),
    value.map((thrown): Printed => (style) => `throw${style.sameLine()}${thrown(style)}${style.end()}`),
  ];
  if (place.isInFunction) simple.push(value.map((returned): Printed => (style) => `return${style.sameLine()}${returned(style)}${style.end()}`));
  if (place.isInLoop) simple.push(fc.constantFrom('break', 'continue').map((word): Printed => (style) => `${word}${style.end()}`));
  if (place.isAsync) simple.push(fc.tuple(fc.nat(), value).map(([id, initial]): Printed => (style) => `{ await using u${id} = ${initial(style)}${style.end()} }\n`));
  if (depth <= 0) return fc.oneof(...simple);
  const block = blockIn(place, depth - 1);
  const loop = blockIn({ ...place, isInLoop: true }, depth - 1);
  const compound: fc.Arbitrary<Printed>[] = [
    fc.tuple(value, block, fc.option(block)).map(([test, then, otherwise]): Printed => (style) => `if${style.gap()}(${test(style)})${style.gap()}${then(style)}${otherwise === null ? '' : `${style.gap()}else${style.gap()}${otherwise(style)}`}\n`),
    fc.tuple(value, loop).map(([test, body]): Printed => (style) => `while${style.gap()}(${test(style)}) ${body(style)}\n`),
    fc.tuple(value, loop).map(([test, body]): Printed => (style) => `do ${body(style)} while (${test(style)})${style.end()}`),
    fc.tuple(value, value, loop).map(([test, update, body]): Printed => (style) => `for (let i = 0;${style.gap()}${test(style)};${style.gap()}${update(style)}) ${body(style)}\n`),
    fc.tuple(fc.constantFrom('of', 'in'), value, value, loop).map(([word, fallback, items, body]): Printed => (style) => `for${style.gap()}(const { x = ${fallback(style)} } ${word} ${style.wrap(items(style))}) ${body(style)}\n`),
    fc.tuple(fc.nat(), loop).map(([id, body]): Printed => (style) => `outer${id}:${style.gap()}inner${id}:${style.gap()}for (;;) { if (a) continue outer${id}; if (b) break inner${id}; ${body(style)} break outer${id} }\n`),
    fc.tuple(fc.nat(), block).map(([id, body]): Printed => (style) => `block${id}: { ${body(style)} break block${id} }\n`),
    fc.tuple(block, block, block, fc.constantFrom('both', 'catch', 'finally')).map(([body, handler, last, which]): Printed => (style) =>
      `try ${body(style)}${which === 'finally' ? '' : `${style.gap()}catch ({ message }) ${handler(style)}`}${which === 'catch' ? '' : `${style.gap()}finally ${last(style)}`}\n`),
    // As `(a)` in front of a colon and a block is taken for the parameters of a function, the test is an operand.
    fc.tuple(value, value, block, block).map(([subject, test, one, other]): Printed => (style) => `switch (${subject(style)}) { case 0 | ${test(style)}:${style.gap()}${one(style)} case 2: break; default: ${other(style)} case 3: }\n`),
    fc.tuple(fc.nat(), blockIn({ ...place, isAsync: true, isGenerator: false, isInLoop: false, isInFunction: true }, depth - 1)).map(([id, body]): Printed => (style) => `async function f${id}(a) ${body(style)}\n`),
  ];
  if (place.isAsync) {
    compound.push(
      fc.tuple(value, loop).map(([items, body]): Printed => (style) => `for await (const item of ${style.wrap(items(style))}) ${body(style)}\n`),
      fc.tuple(value, loop).map(([items, body]): Printed => (style) => `for (await using item of ${style.wrap(items(style))}) ${body(style)}\n`),
    );
  }
  return fc.oneof({ maxDepth: depth, withCrossShrink: true }, ...simple, ...compound);
}
