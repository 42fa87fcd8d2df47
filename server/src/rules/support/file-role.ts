import type { FileModel } from '../../model/model.ts';

/**
 * What a file is for. `test`: order is often the point. `tool`: configuration, scripts, migrations and seeds, where nothing
 * else waits for the event loop. `application`: everything else.
 */
export type FileRole = 'application' | 'test' | 'tool';

/** By its path below the project and by what it imports. */
export function roleOf(relativePath: string, file: { readonly imports: readonly Pick<FileModel['imports'][number], 'module'>[] }): FileRole {
  if (testPath.test(relativePath) || file.imports.some((one) => testModules.has(one.module))) return 'test';
  return toolPath.test(relativePath) ? 'tool' : 'application';
}

/** A script that a shell starts: its async functions are the whole program. */
export function isCommandLineEntry(file: string, text: string): boolean {
  return text.startsWith('#!') || /(?:^|\/)cli\.[cm]?[jt]s$/.test(file);
}

/** The entry of a worker thread or process: only that thread waits. */
export function isWorkerEntry(file: FileModel): boolean {
  if (/(?:^|[/.-])worker\.[cm]?[jt]s$/.test(file.file)) return true;
  return file.imports.some((one) => /^(?:node:)?worker_threads$/.test(one.module) && one.named.some((name) => name.imported === 'parentPort' || name.imported === 'workerData'));
}

const testPath = /(?:^|\/)(?:__tests__|__mocks__|tests?|specs?|e2e|cypress|playwright)\/|[._-](?:test|spec|e2e|stories|bench)\.[cm]?[jt]sx?$/;
// `tasks` and `build` deeper down are as often jobs of a queue and what an application builds.
const toolPath = /(?:^|\/)(?:bin|scripts?|benchmarks?|examples?|migrations?|seeds?|seeders?)\/|^(?:tools?|tasks?|build)\/|(?:^|\/)seed(?:[-_.][^/]*)?\.[cm]?[jt]s$|(?:^|\/)[^/]*\.config\.[cm]?[jt]sx?$|(?:^|\/)(?:[Gg]ulpfile|[Gg]runtfile)\.[cm]?[jt]s$/;
const testModules: ReadonlySet<string> = new Set(['node:test', 'test', 'vitest', '@jest/globals', 'mocha', 'ava', 'tap', 'tape', 'uvu', '@playwright/test', 'bun:test', 'chai']);
