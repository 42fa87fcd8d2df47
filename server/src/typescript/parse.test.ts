import { afterAll, describe, expect, it } from 'vitest';
import { createParser } from './parse.ts';
import { SyntaxKind, type Node } from './syntax.ts';

const parser = createParser();
afterAll(() => parser[Symbol.asyncDispose]());

describe('createParser', () => {
  it('gives the tree of a text without reading the disk', async () => {
    const tree = await parser.parse('/nowhere/jobs.ts', 'async function run() { await work(); }');
    expect(tree.statements.map((statement) => statement.kind)).toEqual([SyntaxKind.FunctionDeclaration]);
    expect(namesIn(tree)).toEqual(['run', 'work']);
  });

  it('reads the language from the extension', async () => {
    const tree = await parser.parse('/nowhere/page.tsx', 'const page = <Page user={load()} />;');
    expect(namesIn(tree)).toEqual(['page', 'Page', 'user', 'load']);
  });

  it('counts offsets in UTF-16 units and keeps line endings', async () => {
    const text = 'const ünïcode = "𝒳";\r\nawait ünïcode;\r\n';
    const tree = await parser.parse('/nowhere/a.ts', text);
    expect(tree.text).toBe(text);
    expect(tree.statements[1]?.getText(tree)).toBe('await ünïcode;');
    expect(tree.statements[1]?.getStart(tree)).toBe(text.indexOf('await'));
  });

  it('leaves the byte order mark out of text and offsets', async () => {
    const tree = await parser.parse('/nowhere/a.ts', '\uFEFFawait é;');
    expect(tree.text).toBe('await é;');
    expect(tree.end).toBe(8);
  });

  it('survives half a surrogate pair', async () => {
    const tree = await parser.parse('/nowhere/a.ts', 'save("\uD83D"); next();');
    expect(tree.statements[1]?.getText(tree)).toBe('next();');
    expect(tree.statements[1]?.getStart(tree)).toBe(11);
  });

  it('gives a tree for a text that does not parse', async () => {
    const tree = await parser.parse('/nowhere/a.ts', 'async function run( { await');
    expect(tree.statements.length).toBeGreaterThan(0);
  });

  it('keeps texts of the same name apart', async () => {
    const [first, second] = await Promise.all([parser.parse('/nowhere/a.ts', 'one()'), parser.parse('/nowhere/a.ts', 'two()')]);
    expect([namesIn(first!), namesIn(second!)]).toEqual([['one'], ['two']]);
  });

  it('lets a tree outlive its parser', async () => {
    const own = createParser();
    const tree = await own.parse('/nowhere/a.ts', 'async function run() { await work(); }');
    await own[Symbol.asyncDispose]();
    expect(namesIn(tree)).toEqual(['run', 'work']);
  });
});

function namesIn(node: Node): string[] {
  const names = node.kind === SyntaxKind.Identifier ? [node.getText()] : [];
  node.forEachChild((child) => { names.push(...namesIn(child)); });
  return names;
}
