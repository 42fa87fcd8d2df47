import { expect, it } from 'vitest';
import type { CompilerProcess } from './compiler-process.ts';
import { CompilerFailure, createSupervisor } from './compiler-supervisor.ts';

/** A compiler that ends when told to. */
function createFake(processId: number) {
  const { promise: ended, resolve } = Promise.withResolvers<string>();
  let state: 'running' | 'died' | 'stopped' = 'running';
  const end = (next: 'died' | 'stopped') => {
    state = next;
    resolve(next);
  };
  const compiler = {
    processId, ended, roundTrips: 0,
    get isEnding() { return state !== 'running'; },
    get hasDied() { return state === 'died'; },
    async stop() { end('stopped'); },
  };
  // No request reaches the compiler here.
  return { compiler: compiler as unknown as CompilerProcess, die: () => end('died') };
}

function createFakes() {
  const fakes: ReturnType<typeof createFake>[] = [];
  const supervisor = createSupervisor({ cwd: '/', compilerPath: undefined, log: () => {} }, async () => {
    const fake = createFake(fakes.length);
    fakes.push(fake);
    return fake.compiler;
  });
  const dying = async ({ processId }: CompilerProcess): Promise<never> => {
    fakes[processId ?? 0]?.die();
    throw new Error('The pipe is closed.');
  };
  return { fakes, supervisor, dying };
}

it('starts one compiler for everybody', async () => {
  const { fakes, supervisor } = createFakes();
  const ids = await Promise.all([1, 2, 3].map(() => supervisor.use(async ({ processId }) => processId)));
  expect(ids).toEqual([0, 0, 0]);
  expect(fakes).toHaveLength(1);
});

it('leaves errors of the work alone', async () => {
  const { fakes, supervisor } = createFakes();
  await expect(supervisor.use(async () => { throw new RangeError('ours'); })).rejects.toThrow(RangeError);
  expect(fakes).toHaveLength(1);
});

it('works again on the next compiler', async () => {
  const { fakes, supervisor, dying } = createFakes();
  const used = supervisor.use(async (compiler) => compiler.processId === 0 ? dying(compiler) : compiler.processId);
  expect(await used).toBe(1);
  expect(fakes).toHaveLength(2);
});

it('gives up on work that no compiler outlives, and on nothing else', async () => {
  const { fakes, supervisor, dying } = createFakes();
  await expect(supervisor.use(dying)).rejects.toThrow(new CompilerFailure('The TypeScript compiler ended 3 times over the same request.'));
  expect(fakes).toHaveLength(3);
  expect(await supervisor.use(async ({ processId }) => processId)).toBe(3);
});

it('stops the compiler and starts none any more', async () => {
  const { fakes, supervisor } = createFakes();
  await supervisor.use(async () => {});
  await supervisor[Symbol.asyncDispose]();
  expect(fakes[0]?.compiler.isEnding).toBe(true);
  await expect(supervisor.use(async () => {})).rejects.toThrow(CompilerFailure);
});
