// What stands at a place that the peer reports, told from its syntax tree and types: what the reasons for a disagreement
// go by.
import ts from 'typescript';

/**
 * @param {ts.Program} program
 * @param {ts.SourceFile} source
 * @param {string} ruleId
 * @param {{ line: number, column: number }} place
 * @returns {string[]}
 */
export function factsAt(program, source, ruleId, { line, column }) {
  const describe = factsOf[ruleId];
  if (describe === undefined) return [];
  const node = nodeAt(source, ts.getPositionOfLineAndCharacter(source, line - 1, column - 1));
  const isTest = /\bnode:test\b|\bvitest\b/.test(source.text) || /[._-](?:test|spec)\.[cm]?[jt]sx?$/.test(source.fileName) ? ['test'] : [];
  const isScript = /\.[cm]?jsx?$/.test(source.fileName) ? ['javascript'] : [];
  return [...new Set([...describe(node, program.getTypeChecker()), ...isTest, ...isScript])];
}

/** @type {Record<string, (node: ts.Node, checker: ts.TypeChecker) => string[]>} */
const factsOf = { 'await-thenable': awaited, 'return-await': returned, 'require-await': asynchronous, 'require-atomic-updates': written };

/** @returns {ts.Node} the smallest node that begins there, and the largest of those that begin and end alike */
function nodeAt(/** @type {ts.SourceFile} */ source, /** @type {number} */ position) {
  /** @type {ts.Node} */
  let found = source;
  const visit = (/** @type {ts.Node} */ node) => {
    if (node.getStart(source) <= position && position < node.getEnd()) {
      found = node;
      ts.forEachChild(node, visit);
    }
  };
  visit(source);
  return found;
}

/** @template {ts.Node} T @returns {T | undefined} */
function around(/** @type {ts.Node} */ node, /** @type {(node: ts.Node) => node is T} */ isWanted) {
  for (let one = node; one !== undefined; one = one.parent) if (isWanted(one)) return one;
  return undefined;
}

function awaited(/** @type {ts.Node} */ node, /** @type {ts.TypeChecker} */ checker) {
  const loop = ts.isForOfStatement(node) ? node : node.parent !== undefined && ts.isForOfStatement(node.parent) ? node.parent : undefined;
  const awaits = around(node, ts.isAwaitExpression);
  const isAwait = awaits !== undefined && awaits.getStart() === node.getStart();
  const value = isAwait ? awaits.expression : loop === undefined ? expressionAt(node) : loop.expression;
  if (value === undefined) return [];
  const bare = ts.skipParentheses(value);
  return [
    ...(isAwait ? ['await'] : loop !== undefined ? ['loop'] : around(node, ts.isVariableDeclarationList) !== undefined && !inCall(node) ? ['resource'] : ['join']),
    ...typeFacts(checker.getTypeAtLocation(value), checker),
    ...(isLiteralTurn(bare) ? ['turn'] : []),
    ...(ts.isVoidExpression(bare) ? ['turn'] : []),
    ...(ts.isArrayLiteralExpression(bare) ? ['list-literal'] : []),
    ...(isAwait && ts.isExpressionStatement(awaits.parent) ? ['statement'] : []),
    ...(ts.isElementAccessExpression(bare) || (ts.isCallExpression(bare) && ts.isElementAccessExpression(bare.expression)) ? ['guessed'] : []),
  ];
}

function inCall(/** @type {ts.Node} */ node) {
  return around(node, ts.isCallExpression) !== undefined;
}

/** The largest expression that begins where the node does. */
function expressionAt(/** @type {ts.Node} */ node) {
  let found = ts.isExpression(node) ? node : undefined;
  for (let one = node.parent; one !== undefined && one.getStart() === node.getStart() && !ts.isSourceFile(one); one = one.parent) if (ts.isExpression(one)) found = one;
  return found;
}

function isLiteralTurn(/** @type {ts.Expression} */ value) {
  return value.kind === ts.SyntaxKind.NullKeyword || (ts.isIdentifier(value) && value.text === 'undefined') || (ts.isNumericLiteral(value) && value.text === '0');
}

/** @returns {string[]} */
function typeFacts(/** @type {ts.Type} */ type, /** @type {ts.TypeChecker} */ checker) {
  if (type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) return ['untyped'];
  if (type.flags & ts.TypeFlags.TypeParameter) return ['type-parameter'];
  if (type.flags & ts.TypeFlags.Never) return ['never'];
  if (type.flags & ts.TypeFlags.NonPrimitive || checker.typeToString(type) === '{}') return ['says-nothing'];
  if (type.flags & ts.TypeFlags.StringLike) return ['value'];
  if (type.getProperties().length === 0 && (type.getStringIndexType()?.flags ?? 0) & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) return ['says-nothing'];
  const items = checker.isArrayLikeType(type) ? checker.getIndexTypeOfType(type, ts.IndexKind.Number) : undefined;
  if (items !== undefined && isPromise(items)) return ['promises'];
  if (items !== undefined) return ['list'];
  if (type.flags & ts.TypeFlags.VoidLike) return ['nothing'];
  if (type.getCallSignatures().length > 0) return ['function'];
  if (type.getProperty('__@asyncIterator') !== undefined) return ['async-iterable'];
  const iterator = type.getProperties().find(({ escapedName }) => String(escapedName).startsWith('__@iterator'));
  return iterator === undefined ? ['value'] : [isPromise(itemsOf(type, iterator, checker)) ? 'promises' : 'iterable'];
}

/** What an iterator gives. */
function itemsOf(/** @type {ts.Type} */ type, /** @type {ts.Symbol} */ iterator, /** @type {ts.TypeChecker} */ checker) {
  const made = checker.getTypeOfSymbol(iterator).getCallSignatures()[0]?.getReturnType();
  return made === undefined ? type : checker.getTypeArguments(/** @type {ts.TypeReference} */ (made))[0] ?? type;
}

/** @returns {boolean} */
function isPromise(/** @type {ts.Type} */ type) {
  if (type.isUnionOrIntersection()) return type.types.some((part) => isPromise(part));
  return type.getProperty('then') !== undefined;
}

function returned(/** @type {ts.Node} */ node, /** @type {ts.TypeChecker} */ checker) {
  const value = expressionAt(node);
  if (value === undefined) return [];
  const written = ts.skipParentheses(ts.isAwaitExpression(value) ? value.expression : value);
  const bare = ts.isIdentifier(written) ? initialOf(written, checker) ?? written : written;
  const name = ts.isCallExpression(bare) && ts.isPropertyAccessExpression(bare.expression) ? bare.expression.name.text : '';
  const one = around(node, ts.isFunctionLike);
  return [
    ...(name === 'catch' ? ['own-handler'] : []),
    ...(name === 'then' && ts.isCallExpression(bare) && bare.arguments.length > 1 ? ['own-handler'] : []),
    ...((name === 'resolve' || name === 'reject') && bare.getText().startsWith('Promise.') ? ['settled'] : []),
    ...(one !== undefined && 'asteriskToken' in one && one.asteriskToken !== undefined ? ['generator'] : []),
    ...typeFacts(checker.getTypeAtLocation(bare), checker),
  ];
}

/** What a constant holds. */
function initialOf(/** @type {ts.Identifier} */ name, /** @type {ts.TypeChecker} */ checker) {
  const declaration = checker.getSymbolAtLocation(name)?.valueDeclaration;
  return declaration !== undefined && ts.isVariableDeclaration(declaration) ? declaration.initializer : undefined;
}

function asynchronous(/** @type {ts.Node} */ node, /** @type {ts.TypeChecker} */ checker) {
  const { parent: owner } = node;
  const member = owner !== undefined && (ts.isPropertyAssignment(owner) || ts.isPropertyDeclaration(owner)) && owner.name === node ? owner.initializer : undefined;
  // A function in a property is told at the property's name.
  const one = member !== undefined && isFunctionWithBody(member) ? member : around(node, isFunctionWithBody);
  if (one === undefined) return [];
  const { body, parent } = one;
  return [
    ...(body !== undefined && ts.isBlock(body) && body.statements.length === 0 ? ['empty'] : []),
    ...(body !== undefined && holds(body, ts.isThrowStatement) ? ['throws'] : []),
    ...('asteriskToken' in one && one.asteriskToken !== undefined ? ['generator'] : []),
    ...(one.getSourceFile().text.includes("'use server'") ? ['server'] : []),
    ...(returnsUntyped(one, checker) ? ['returns-untyped'] : []),
    ...(ts.isMethodDeclaration(one) ? methodFacts(one, parent) : []),
    ...(ts.isFunctionDeclaration(one) ? declaredFacts(one, one, checker) : []),
    ...(ts.isVariableDeclaration(parent) ? (parent.type === undefined ? declaredFacts(parent, parent.parent.parent, checker) : ['typed']) : []),
    ...(ts.isCallExpression(parent) || ts.isNewExpression(parent) ? [parent.expression === one ? 'called' : 'argument', ...expectedFacts(one, checker)] : []),
    ...(ts.isPropertyAssignment(parent) || ts.isPropertyDeclaration(parent) || ts.isBinaryExpression(parent) ? ['member'] : []),
    ...(ts.isParenthesizedExpression(parent) || ts.isArrayLiteralExpression(parent) || ts.isReturnStatement(parent) || ts.isArrowFunction(parent) || ts.isConditionalExpression(parent) || ts.isAsExpression(parent) || ts.isSatisfiesExpression(parent) || ts.isJsxExpression(parent) ? ['inner'] : []),
  ];
}

/** @returns {node is ts.FunctionLikeDeclaration} */
function isFunctionWithBody(/** @type {ts.Node} */ node) {
  return ts.isFunctionLike(node) && 'body' in node && node.body !== undefined;
}

/** Inner functions left out. */
function holds(/** @type {ts.Node} */ body, /** @type {(node: ts.Node) => boolean} */ isWanted) {
  let found = false;
  const visit = (/** @type {ts.Node} */ node) => {
    if (isWanted(node)) found = true;
    if (!ts.isFunctionLike(node)) ts.forEachChild(node, visit);
  };
  ts.forEachChild(body, visit);
  return found;
}

function returnsUntyped(/** @type {ts.FunctionLikeDeclaration} */ one, /** @type {ts.TypeChecker} */ checker) {
  const isUntyped = (/** @type {ts.Node | undefined} */ value) => value !== undefined && (checker.getTypeAtLocation(value).flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown | ts.TypeFlags.NonPrimitive | ts.TypeFlags.TypeParameter)) !== 0;
  if (one.body === undefined) return false;
  return ts.isBlock(one.body) ? holds(one.body, (node) => ts.isReturnStatement(node) && isUntyped(node.expression)) : isUntyped(one.body);
}

function methodFacts(/** @type {ts.MethodDeclaration} */ one, /** @type {ts.Node} */ parent) {
  if (ts.isObjectLiteralExpression(parent)) return ['member'];
  const isPrivate = ts.isPrivateIdentifier(one.name) || (ts.getCombinedModifierFlags(one) & ts.ModifierFlags.Private) !== 0;
  return ['method', ...(isPrivate ? ['private'] : ['public']), ...(ts.canHaveDecorators(one) && ts.getDecorators(one) !== undefined ? ['decorated'] : []), ...('heritageClauses' in parent && parent.heritageClauses !== undefined ? ['inherits'] : []), ...(ts.getCombinedModifierFlags(one) & ts.ModifierFlags.Static ? ['static'] : [])];
}

function declaredFacts(/** @type {ts.FunctionDeclaration | ts.VariableDeclaration} */ declaration, /** @type {ts.Node} */ statement, /** @type {ts.TypeChecker} */ checker) {
  const file = checker.getSymbolAtLocation(declaration.getSourceFile());
  const named = declaration.name === undefined ? undefined : checker.getSymbolAtLocation(declaration.name);
  const isListed = file !== undefined && checker.getExportsOfModule(file).some((one) => (one.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(one) : one) === named);
  const isExported = isListed || ts.canHaveModifiers(statement) && (ts.getModifiers(statement) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
  const symbol = declaration.name === undefined ? undefined : checker.getSymbolAtLocation(declaration.name);
  const isHandedOn = symbol !== undefined && usesOf(declaration.getSourceFile(), symbol, checker).some((use) => use !== declaration.name && !(ts.isCallExpression(use.parent) && use.parent.expression === use));
  const hasOverloads = (symbol?.declarations?.length ?? 0) > 1;
  return ['named', ...(isExported ? ['exported'] : []), ...(isHandedOn ? ['handed-on'] : []), ...(hasOverloads ? ['overloads'] : [])];
}

/** @returns {ts.Identifier[]} */
function usesOf(/** @type {ts.SourceFile} */ source, /** @type {ts.Symbol} */ symbol, /** @type {ts.TypeChecker} */ checker) {
  /** @type {ts.Identifier[]} */
  const uses = [];
  const visit = (/** @type {ts.Node} */ node) => {
    if (ts.isIdentifier(node) && node.text === symbol.name) {
      const found = ts.isShorthandPropertyAssignment(node.parent) ? checker.getShorthandAssignmentValueSymbol(node.parent) : checker.getSymbolAtLocation(node);
      if (found === symbol) uses.push(node);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return uses;
}

/** What the place of a function wants of its result. */
function expectedFacts(/** @type {ts.FunctionLikeDeclaration} */ one, /** @type {ts.TypeChecker} */ checker) {
  const type = ts.isExpression(one) ? checker.getContextualType(one) : undefined;
  const results = type?.getCallSignatures().map((signature) => signature.getReturnType()) ?? [];
  if (results.length === 0) return ['expected-unknown'];
  return results.some((result) => isPromise(result)) ? ['expected-promise'] : results.some(({ flags }) => flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown | ts.TypeFlags.TypeParameter)) ? ['expected-anything'] : ['expected-other'];
}

function written(/** @type {ts.Node} */ node, /** @type {ts.TypeChecker} */ checker) {
  const assignment = around(node, ts.isBinaryExpression) ?? around(node, ts.isPostfixUnaryExpression);
  const target = assignment === undefined ? undefined : ts.isBinaryExpression(assignment) ? assignment.left : assignment.operand;
  if (target === undefined || assignment === undefined) return [];
  const root = rootOf(target);
  const symbol = ts.isIdentifier(root) ? checker.getSymbolAtLocation(root) : undefined;
  const declaration = symbol?.valueDeclaration;
  const scope = declaration === undefined ? undefined : around(declaration.parent, isScope);
  const own = around(assignment, isFunctionWithBody);
  return [
    root === target ? 'variable' : 'property',
    ...(root.kind === ts.SyntaxKind.ThisKeyword ? ['this'] : []),
    ...(declaration !== undefined && ts.isParameter(declaration) ? ['parameter'] : []),
    ...(declaration !== undefined && scope === own ? ['local'] : declaration === undefined ? [] : [scope !== undefined && ts.isSourceFile(scope) ? 'module' : 'captured']),
    ...(ts.isBinaryExpression(assignment) && assignment.operatorToken.kind !== ts.SyntaxKind.EqualsToken ? ['compound'] : []),
  ];
}

/** @returns {node is ts.SourceFile | ts.FunctionLikeDeclaration} */
function isScope(/** @type {ts.Node} */ node) {
  return ts.isSourceFile(node) || isFunctionWithBody(node);
}

/** @returns {ts.Node} */
function rootOf(/** @type {ts.Node} */ target) {
  return ts.isPropertyAccessExpression(target) || ts.isElementAccessExpression(target) ? rootOf(target.expression) : target;
}
