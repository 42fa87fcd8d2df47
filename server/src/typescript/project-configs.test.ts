import { mkdtemp, rm, writeFile, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { CompilerProcess } from './compiler-process.ts';
import type { CompilerSupervisor } from './compiler-supervisor.ts';
import { createProjectConfigs } from './project-configs.ts';

/** A compiler that reads configurations from a table; what is not in it cannot be read. */
function supervisorWith(configs: Readonly<Record<string, readonly string[]>>, asked: string[] = []): CompilerSupervisor {
  const api = {
    async parseConfigFile(configFile: string) {
      asked.push(configFile);
      const fileNames = configs[configFile];
      if (fileNames === undefined) throw new Error('permission denied');
      return { fileNames, options: {}, errors: [] };
    },
  };
  // Only what reading configurations uses of a compiler.
  const compiler = { api, isEnding: false } as unknown as CompilerProcess;
  return { use: (work) => work(compiler), [Symbol.asyncDispose]: async () => {} };
}

it('passes by a configuration that cannot be read, and says so', async () => {
  const root = (await mkdtemp(join(tmpdir(), 'async-lens-'))).replaceAll('\\', '/');
  await mkdir(join(root, 'app'));
  await writeFile(join(root, 'tsconfig.json'), '{}');
  await writeFile(join(root, 'app/tsconfig.json'), '{}');
  const configs = createProjectConfigs(supervisorWith({ [`${root}/tsconfig.json`]: [`${root}/app/a.ts`] }));
  const { includedBy, unreadable } = await configs.ownerOf(`${root}/app/a.ts`);
  expect(includedBy?.configFile).toBe(`${root}/tsconfig.json`);
  expect(unreadable).toEqual([{ configFile: `${root}/app/tsconfig.json`, message: `Cannot read ${root}/app/tsconfig.json: permission denied` }]);
  await rm(root, { recursive: true });
});

it('reads a configuration once until files come or go', async () => {
  const asked: string[] = [];
  const configs = createProjectConfigs(supervisorWith({ '/app/tsconfig.json': [] }, asked));
  await Promise.all([configs.read('/app/tsconfig.json'), configs.read('/app/tsconfig.json')]);
  configs.filesChanged([{ file: '/app/a.ts', change: 'changed' }, { file: '/app/notes.md', change: 'created' }]);
  await configs.read('/app/tsconfig.json');
  expect(asked).toHaveLength(1);
  configs.filesChanged([{ file: '/app/b.ts', change: 'created' }]);
  await configs.read('/app/tsconfig.json');
  configs.filesChanged([{ file: '/app/base.json', change: 'changed' }]);
  await configs.read('/app/tsconfig.json');
  expect(asked).toHaveLength(3);
});
