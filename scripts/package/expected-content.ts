import type { Target } from './targets.ts';

/** What a VSIX may hold, as paths below `extension/`. */
export interface ExpectedContent {
  /** Files without which it does not work or must not be given away. */
  readonly required: readonly string[];
  /** Everything in it matches one of these. */
  readonly allowed: readonly RegExp[];
}

/** Written apart from .vscodeignore on purpose: a pattern there that catches too much or too little shows here. */
export function expectedContent({ compilerPackage, name }: Target): ExpectedContent {
  const compiler = `node_modules/${compilerPackage}`;
  return {
    required: [
      'package.json',
      'package.nls.json',
      'client/walkthrough/finding.svg',
      'readme.md',
      'LICENSE.txt',
      'dist/client.cjs',
      'dist/server.js',
      'dist/cli.js',
      'dist/elk-worker.js',
      'dist/webview/task-graph.js',
      'dist/webview/task-graph.css',
      'dist/THIRD-PARTY-LICENSES',
      'syntaxes/async-lens-directives.tmLanguage.json',
      'server/schemas/async-lens.config.schema.json',
      'docs/rules/no-blocking-call.md',
      'node_modules/typescript/package.json',
      'node_modules/typescript/LICENSE',
      'node_modules/typescript/NOTICE.txt',
      'node_modules/typescript/dist/api/async/api.js',
      'node_modules/typescript/lib/getExePath.js',
      `${compiler}/package.json`,
      `${compiler}/LICENSE`,
      `${compiler}/lib/${name.startsWith('win32') ? 'tsc.exe' : 'tsc'}`,
      `${compiler}/lib/lib.d.ts`,
    ],
    allowed: [
      /^(package\.json|package\.nls\.json|readme\.md|changelog\.md|LICENSE\.txt)$/,
      /^dist\/(client\.cjs|server\.js|cli\.js|elk-worker\.js|THIRD-PARTY-LICENSES)$/,
      /^client\/walkthrough\/[\w-]+\.svg$/,
      /^dist\/webview\/[\w-]+\.(js|css|ttf)$/,
      /^(syntaxes|server\/schemas)\/[\w.-]+\.json$/,
      /^docs\/rules\/[\w-]+\.md$/,
      /^node_modules\/typescript\/(package\.json|LICENSE|NOTICE\.txt)$/,
      /^node_modules\/typescript\/(dist|lib|vendor)\/.*(\.c?js|\/package\.json|\/License\.txt)$/,
      new RegExp(`^${compiler}/(package\\.json|LICENSE|NOTICE\\.txt|lib/(tsc|tsc\\.exe|lib[\\w.]*\\.d\\.ts))$`),
    ],
  };
}

/** What is wrong with a VSIX that holds `files`, one sentence each; empty when nothing is. */
export function contentProblems(files: readonly string[], target: Target): readonly string[] {
  const { required, allowed } = expectedContent(target);
  return [
    ...required.filter((file) => !files.includes(file)).map((file) => `${file} is missing.`),
    ...files.filter((file) => !allowed.some((pattern) => pattern.test(file))).map((file) => `${file} does not belong there.`),
  ];
}
