import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path/posix';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ruleMetas } from '../src/engine/index.ts';
import type { FileReport, Finding } from '../src/protocol/finding.ts';
import { checkTexts, startEngine } from './fixtures/engine.testing.ts';
import { repositoryRoot, ruleFolders, tutorialFolder, type Fixture, type FixtureFolder } from './fixtures/fixture.testing.ts';
import { disagreements, takeMarkers, withMarkers } from './fixtures/markers.testing.ts';
import { applyFix, repairsOf, type Repair } from './fixtures/repairs.testing.ts';

/** Fixtures of a rule stand in a folder of its name. */
const engine = startEngine((file) => basename(dirname(file)));
afterAll(() => engine[Symbol.asyncDispose]());

describe.each(ruleFolders())('$name', (folder) => {
  const reports = checkOnce(folder, (finding) => finding.ruleId === folder.name);

  test.each(folder.fixtures)('$name', (fixture) => {
    const report = reports().get(fixture.file)!;
    expect(report).toMatchObject({ status: 'checked', problems: [] });
    expect(disagreements(fixture, report.findings), asFound(fixture, report)).toEqual([]);
  });

  test.each(folder.fixtures.filter(({ fixed }) => fixed !== undefined))('$name, repaired', async ({ file, code, fixed }) => {
    const [finding] = reports().get(file)!.findings;
    const [fix] = finding?.fixes ?? [];
    expect(fix, 'the first finding offers no fix').toBeDefined();
    const repaired = applyFix(file, code, fix!);
    expect(repaired).toBe(fixed);
    const after = await checkTexts(engine, new Map([[file, repaired]]));
    expect(after.get(file)!.findings.filter(({ ruleId }) => ruleId === folder.name)).toEqual([]);
  });

  test('what is called silent has no marker, what is called reported has one', () => {
    const wrong = folder.fixtures.filter(({ name, markers }) => (name.startsWith('silent-') ? markers.length > 0 : !name.startsWith('reported-') || markers.length === 0));
    expect(wrong.map(({ name }) => name)).toEqual([]);
    expect(folder.orphans).toEqual([]);
  });

  test('every marker is one of this rule', () => {
    expect(folder.fixtures.filter(({ markers }) => markers.some(({ ruleId }) => ruleId !== folder.name)).map(({ name }) => name)).toEqual([]);
  });

  test('whatever is fixed is found no more, and compiles', async () => {
    const repairs = folder.fixtures.flatMap((fixture) => repairsOf(reports().get(fixture.file)!).map((repair) => ({ fixture, repair })));
    expect(repairs.length > 0).toBe(ruleMetas.find(({ id }) => id === folder.name)?.fix !== 'none');
    expect(await stillFound(folder, repairs, reports())).toEqual([]);
    expect(await compilerErrors(folder, repairs)).toBe('');
  });
});

describe('tutorial', () => {
  const folder = tutorialFolder();
  const reports = checkOnce(folder, () => true);

  test.each(folder.fixtures)('$name', (fixture) => {
    const report = reports().get(fixture.file)!;
    expect(report).toMatchObject({ status: 'checked', problems: [] });
    expect(disagreements(fixture, report.findings), asFound(fixture, report)).toEqual([]);
  });
});

test.each(['rules', 'tutorial'])('%s compiles', async (folder) => {
  expect(await tsc(join(repositoryRoot, 'test-fixtures', folder))).toBe('');
});

describe('markers', () => {
  test('stand below what they mark, several below one line, and begin in column 0 with `<`', () => {
    const { code, markers } = takeMarkers(['save(user);', '//<^^^^^^^ no-floating-promises', '  await both();', '//^^^^^^^^^^^^ a-rule: (likely)', '//      ^^^^ b-rule'].join('\n'));
    expect(code).toBe('save(user);\n  await both();');
    expect(markers).toEqual([
      { line: 0, startColumn: 0, endColumn: 10, ruleId: 'no-floating-promises', text: '' },
      { line: 1, startColumn: 2, endColumn: 14, ruleId: 'a-rule', text: '(likely)' },
      { line: 1, startColumn: 8, endColumn: 12, ruleId: 'b-rule', text: '' },
    ]);
  });

  test('and findings that do not agree are told, and the code is shown as it should be marked', () => {
    const marked = takeMarkers('  save(user);\n//^^^^ no-floating-promises');
    const finding: Finding = { ruleId: 'no-floating-promises', severity: 'warning', confidence: 'proven', message: 'Lost.', place: { file: 'a.ts', start: 2, end: 12 }, related: [], fixes: [] };
    expect(disagreements(marked, [finding])).toEqual([
      'found, not marked: line 1, columns 3 to 12: no-floating-promises: Lost. (proven)',
      'marked, not found: line 1, columns 3 to 6: no-floating-promises',
    ]);
    const repaired = withMarkers(marked.code, [finding]);
    expect(repaired).toBe('  save(user);\n//^^^^^^^^^^ no-floating-promises: Lost. (proven)');
    expect(disagreements(takeMarkers(repaired), [finding])).toEqual([]);
  });
});

/** Checks all fixtures of a folder in one run, before the first case that asks. */
function checkOnce({ fixtures }: FixtureFolder, counts: (finding: Finding) => boolean): () => ReadonlyMap<string, FileReport> {
  let reports: ReadonlyMap<string, FileReport> = new Map();
  beforeAll(async () => {
    const all = await checkTexts(engine, new Map(fixtures.map(({ file, code }) => [file, code])));
    reports = new Map([...all].map(([file, report]) => [file, { ...report, findings: report.findings.filter(counts) }]));
  });
  return () => reports;
}

/** The fixture as it would have to be written to pass, ready to be read and pasted. */
function asFound({ name, code }: Fixture, { findings }: FileReport): string {
  return `${name}, marked as found:\n\n${withMarkers(code, findings)}\n`;
}

interface OfferedRepair {
  readonly fixture: Fixture;
  readonly repair: Repair;
}

/** Checks each repaired text: one line for each that has not lost its finding or has a syntax error. */
async function stillFound(folder: FixtureFolder, repairs: readonly OfferedRepair[], before: ReadonlyMap<string, FileReport>): Promise<readonly string[]> {
  const wrong: string[] = [];
  for (let open = repairs; open.length > 0;) {
    const round = new Map(open.map((offered) => [offered.fixture.file, offered]));
    const after = await checkTexts(engine, new Map([...round].map(([file, { repair }]) => [file, repair.text])));
    for (const [file, { fixture, repair }] of round) {
      const { findings, problems } = after.get(file)!;
      const left = findings.filter(({ ruleId }) => ruleId === folder.name).length;
      if (problems.length > 0 || left >= before.get(file)!.findings.length) wrong.push(`${fixture.name}, "${repair.fix.title}": ${problems[0]?.message ?? 'found again'}\n${repair.text}`);
    }
    open = open.filter((offered) => round.get(offered.fixture.file) !== offered);
  }
  return wrong;
}

/** Compiles every repaired text beside the fixtures that it may import. */
async function compilerErrors(folder: FixtureFolder, repairs: readonly OfferedRepair[]): Promise<string> {
  const copies = await mkdtemp(join(tmpdir(), 'async-lens-fixtures-'));
  try {
    const options = { extends: join(repositoryRoot, 'test-fixtures/rules/tsconfig.json'), compilerOptions: { typeRoots: [join(repositoryRoot, 'node_modules/@types')] }, include: ['*.ts'] };
    await writeFile(join(copies, 'tsconfig.json'), JSON.stringify(options));
    await writeFile(join(copies, 'package.json'), '{ "type": "module" }');
    for (const { name, code } of folder.fixtures) await writeFile(join(copies, name), code);
    for (const [index, { fixture, repair }] of repairs.entries()) await writeFile(join(copies, fixture.name.replace('.ts', `.repair-${index}.ts`)), repair.text);
    return await tsc(copies);
  } finally {
    await rm(copies, { recursive: true });
  }
}

/** What the compiler says about a project; empty when it says nothing. */
async function tsc(project: string): Promise<string> {
  const compiler = join(repositoryRoot, 'node_modules/typescript/bin/tsc');
  try {
    return (await promisify(execFile)(process.execPath, [compiler, '-p', project, '--noEmit'])).stdout;
  } catch (error) {
    const said = String((error as { readonly stdout?: unknown }).stdout);
    if (!said.includes('error TS')) throw error;
    return said;
  }
}
