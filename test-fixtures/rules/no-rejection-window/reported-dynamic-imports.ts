// `import()` starts a task too: a module that cannot be found is a rejection.

export async function hash(text: string): Promise<string> {
  const cryptoTask = import('node:crypto');
  const zlibTask = import('node:zlib');
  const { createHash } = await cryptoTask;
  const { deflateSync } = await zlibTask;
//                        ^^^^^^^^^^^^^^ no-rejection-window
  return createHash('sha256').update(deflateSync(text)).digest('hex');
}
