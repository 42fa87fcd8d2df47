/** A real project that this team did not write, in the version whose findings were read. */
export interface EvalProject {
  /** Name of its label file, and what `npm run eval:precision -- <name>` takes. */
  readonly name: string;
  /** Its name in the npm registry, or the address of its repository. */
  readonly package: string;
  /** Of the package, or the repository's commit in full. */
  readonly version: string;
  /** Set when it is no package: git brings the commit `version` from there, and nothing but the code that `sources` needs. */
  readonly repository?: string;
  /** What it is, for the table of the page. */
  readonly style: string;
  /** Files and folders that people wrote, relative to the package: no compiled copies, tests or vendored code. */
  readonly sources: readonly string[];
  /** Set when what people wrote is packed only inside the source maps of a compiled copy, from where it is taken. */
  readonly isInMaps?: true;
  /**
   * `plain`: the package's own TypeScript settings are not packed, so a plain tsconfig.json is written. `inferred`: JavaScript
   * without a project, as most of its users keep it. `own`: those of the repository.
   */
  readonly settings: 'plain' | 'inferred' | 'own';
  /**
   * Whether its dependencies are installed beside it, for their types: whether a call gives a promise is often known to
   * a declaration file of another package only.
   */
  readonly dependencies: 'installed' | 'left out';
}

/** Applications come from their repositories: hardly one is published with its sources. */
function application(of: Pick<EvalProject, 'name' | 'repository' | 'version' | 'style' | 'sources'> & { readonly repository: string }): EvalProject {
  return { ...of, package: of.repository.replace('https://github.com/', ''), settings: 'own', dependencies: 'installed' };
}

/** Servers, command lines, drivers and libraries; TypeScript and JavaScript; callbacks, chains and awaits. */
export const projects: readonly EvalProject[] = [
  { name: 'apostrophe', package: 'apostrophe', version: '4.32.2', style: 'content server, JS', sources: ['index.js', 'lib', 'modules'], settings: 'inferred', dependencies: 'installed' },
  { name: 'appium', package: 'appium', version: '3.8.0', style: 'test server and its CLI, TS', sources: ['lib'], settings: 'plain', dependencies: 'installed' },
  { name: 'backstage-catalog', package: '@backstage/plugin-catalog-backend', version: '4.0.5', style: 'backend of a portal, knex, TS', sources: ['src'], isInMaps: true, settings: 'plain', dependencies: 'installed' },
  { name: 'codeceptjs', package: 'codeceptjs', version: '4.2.0', style: 'browser test runner, JS', sources: ['lib'], settings: 'inferred', dependencies: 'installed' },
  application({ name: 'documenso', repository: 'https://github.com/documenso/documenso', version: '75330166cc00b29c14399bc2e391e4b4d8080c00', style: 'document signing, prisma, React, TS', sources: ['packages/api', 'packages/auth', 'packages/ee', 'packages/email', 'packages/lib', 'packages/prisma', 'packages/signing', 'packages/trpc', 'packages/ui', 'apps/remix'] }),
  { name: 'eleventy', package: '@11ty/eleventy', version: '3.1.8', style: 'site generator, JS', sources: ['src'], settings: 'inferred', dependencies: 'left out' },
  { name: 'etherpad', package: 'ep_etherpad-lite', version: '1.8.14', style: 'collaboration server, JS', sources: ['node'], settings: 'inferred', dependencies: 'installed' },
  { name: 'ethers', package: 'ethers', version: '6.17.0', style: 'blockchain client, TS', sources: ['src.ts'], settings: 'plain', dependencies: 'installed' },
  { name: 'fastify', package: 'fastify', version: '5.12.8', style: 'web framework, callbacks, JS', sources: ['fastify.js', 'lib'], settings: 'inferred', dependencies: 'installed' },
  // Its dependencies take a gigabyte; what its findings rest on stands in its own sources.
  { name: 'ghost', package: 'ghost', version: '6.65.0', style: 'publishing server, JS', sources: ['core/server', 'core/frontend', 'core/shared', 'core/bridge.js', 'core/boot.js'], settings: 'inferred', dependencies: 'left out' },
  { name: 'hardhat', package: 'hardhat', version: '3.18.0', style: 'development tool, TS', sources: ['src'], settings: 'plain', dependencies: 'installed' },
  { name: 'hypercore', package: 'hypercore', version: '11.39.5', style: 'append-only storage, JS', sources: ['index.js', 'lib'], settings: 'inferred', dependencies: 'left out' },
  { name: 'kad-dht', package: '@libp2p/kad-dht', version: '16.4.5', style: 'peer-to-peer network, TS', sources: ['src'], settings: 'plain', dependencies: 'installed' },
  { name: 'lighthouse', package: 'lighthouse', version: '13.5.0', style: 'browser audits, JS with JSDoc types', sources: ['core', 'cli'], settings: 'inferred', dependencies: 'installed' },
  { name: 'mongodb', package: 'mongodb', version: '7.8.0', style: 'database driver, TS', sources: ['src'], settings: 'plain', dependencies: 'installed' },
  { name: 'netlify-cli', package: 'netlify-cli', version: '12.14.0', style: 'command line, JS', sources: ['src/commands', 'src/lib', 'src/recipes', 'src/utils'], settings: 'inferred', dependencies: 'left out' },
  { name: 'npm', package: 'npm', version: '11.21.2', style: 'command line, JS', sources: ['lib'], settings: 'inferred', dependencies: 'left out' },
  application({ name: 'outline', repository: 'https://github.com/outline/outline', version: 'd77dcdf853868c5d5fe125c895c9b71f0eff5c68', style: 'wiki server, sequelize, TS', sources: ['server', 'shared', 'plugins'] }),
  { name: 'puppeteer-core', package: 'puppeteer-core', version: '25.16.0', style: 'browser driver, TS', sources: ['src'], settings: 'plain', dependencies: 'installed' },
  { name: 'semantic-release', package: 'semantic-release', version: '25.0.9', style: 'release tool, JS', sources: ['index.js', 'cli.js', 'lib'], settings: 'inferred', dependencies: 'installed' },
  { name: 'strapi-admin', package: 'strapi-admin', version: '3.6.11', style: 'admin API, JS', sources: ['config', 'controllers', 'domain', 'ee/controllers', 'ee/services', 'ee/validation', 'middlewares', 'models', 'services', 'utils', 'validation'], settings: 'inferred', dependencies: 'left out' },
  { name: 'subql-node', package: '@subql/node-core', version: '19.3.1', style: 'indexing service, sequelize, NestJS, TS', sources: ['src'], isInMaps: true, settings: 'plain', dependencies: 'installed' },
  { name: 'sveltekit', package: '@sveltejs/kit', version: '3.2.0', style: 'web framework, JS with JSDoc types', sources: ['src'], settings: 'inferred', dependencies: 'installed' },
  { name: 'ui5-builder', package: '@ui5/builder', version: '4.3.2', style: 'build tool, JS', sources: ['lib'], settings: 'inferred', dependencies: 'installed' },
  { name: 'undici', package: 'undici', version: '7.30.2', style: 'HTTP client, JS', sources: ['lib', 'index.js'], settings: 'inferred', dependencies: 'installed' },
  application({ name: 'unleash', repository: 'https://github.com/Unleash/unleash', version: 'ceeb5a9ca6d0beb0cabf041d6a27ffd2d6501859', style: 'feature flag server, knex, TS', sources: ['src/lib'] }),
  { name: 'viem', package: 'viem', version: '2.57.20', style: 'blockchain client, TS', sources: ['accounts', 'account-abstraction', 'actions', 'celo', 'clients', 'ens', 'nonce', 'op-stack', 'siwe', 'utils', 'zksync'], settings: 'plain', dependencies: 'left out' },
  { name: 'zapier-cli', package: 'zapier-platform-cli', version: '19.1.0', style: 'command line, JS', sources: ['src'], settings: 'inferred', dependencies: 'left out' },
];

/** Versions of dependencies as they were on this day, so that their types stay the same. */
export const installedAsOf = '2026-11-21';
