/**
 * What a file is for, from its path alone. `test`: order is often the point. `tool`: configuration and scripts, where
 * nothing else waits for the event loop. `application`: everything else.
 */
export type FileRole = 'application' | 'test' | 'tool';

export function roleOf(file: string): FileRole {
  if (testPath.test(file)) return 'test';
  return toolPath.test(file) ? 'tool' : 'application';
}

const testPath = /(?:^|\/)(?:__tests__|__mocks__|tests?|specs?|e2e|cypress|playwright)\/|[._-](?:test|spec|e2e|stories|bench)\.[cm]?[jt]sx?$/;
const toolPath = /(?:^|\/)(?:bin|scripts?|tools?|tasks?|benchmarks?|examples?|build)\/|(?:^|\/)[^/]*\.config\.[cm]?[jt]sx?$|(?:^|\/)(?:gulpfile|gruntfile|Gruntfile|rollup|webpack)[^/]*\.[cm]?[jt]s$/;
